import type { TokenAlignment } from './alignment';
import { edgeAfter, edgeBefore } from './edges';
import type { Gap } from './gap';
import { gapAround, gapText, keptShare, throughGap } from './gap-text';
import type { Passage } from './passage';
import { tokenAfter } from './tokens';

/** What an edit did to a passage, with the evidence for it; nothing is decided yet. */
export interface Mapped {
  /** The passage in the new text, UTF-16; null when nothing stands in its place. */
  readonly place: { readonly from: number; readonly to: number } | null;
  /** Whether the very words stand there, unbroken, in the place the edit leads to. */
  readonly same: boolean;
  /** Whether a word or three were replaced by about as many, and nothing beside them. */
  readonly swapped: boolean;
  /** The share of the passage that is still there, 0 to 1, weighed by how much each word says. */
  readonly kept: number;
  /** Bits in the words that are still there, and in the longest unbroken run through the passage. */
  readonly keptBits: number;
  readonly runBits: number;
}

/** Maps a passage through an alignment. */
export function mapPassage(alignment: TokenAlignment, passage: Passage): Mapped {
  const { match } = alignment;
  let head = passage.first;
  while (head <= passage.last && (match[head] ?? -1) < 0) head++;
  if (head > passage.last) return mapReplaced(alignment, passage);
  let tail = passage.last;
  while ((match[tail] ?? -1) < 0) tail--;
  const from = edgeBefore(alignment, passage, head);
  const to = edgeAfter(alignment, passage, tail);
  const standing = isUnbroken(alignment, passage) ? standsFrom(alignment, passage, head) : null;
  const place = standing ?? { from, to };
  return { place, same: standing !== null, swapped: false, ...evidence(alignment, passage) };
}

/** Where the very words stand when an old token is taken to have moved as it did; null when others stand there. */
function standsFrom(alignment: TokenAlignment, passage: Passage, at: number): Mapped['place'] {
  const { match, old, new: next } = alignment;
  const delta = (next.from[match[at] ?? 0] ?? 0) - (old.from[at] ?? 0);
  const [from, to] = [passage.from + delta, passage.to + delta];
  const same = from >= 0 && next.text.slice(from, to) === old.text.slice(passage.from, passage.to);
  return same ? { from, to } : null;
}

/** Whether every token of a passage is matched, each next to the one before it. */
function isUnbroken({ match }: TokenAlignment, passage: Passage): boolean {
  const start = match[passage.first] ?? -1;
  if (start < 0) return false;
  for (let at = passage.first + 1; at <= passage.last; at++) {
    if (match[at] !== start + at - passage.first) return false;
  }
  return true;
}

/** A passage none of whose words is matched: it was taken out, or other words stand there. */
function mapReplaced(alignment: TokenAlignment, passage: Passage): Mapped {
  const nothing = { place: null, same: false, swapped: false, kept: 0, keptBits: 0, runBits: 0 };
  const gap = gapAround(alignment, passage.first);
  const seen = gapText(alignment, gap);
  if (seen === null) return nothing;
  const { new: next } = alignment;
  if (isSwap(gap, passage)) {
    const place = { from: next.from[gap.bFrom] ?? 0, to: next.to[gap.bTo - 1] ?? 0 };
    return { place, same: false, swapped: true, ...evidence(alignment, passage) };
  }
  const first = Math.max(gap.bFrom, tokenAfter(next, throughGap(seen, passage.from)));
  const end = throughGap(seen, passage.to);
  let last = first;
  while (last < gap.bTo && (next.from[last] ?? 0) < end) last++;
  if (last === first) return nothing;
  const place = { from: next.from[first] ?? 0, to: next.to[last - 1] ?? 0 };
  return { place, same: false, swapped: false, ...evidence(alignment, passage) };
}

function isSwap(gap: Gap, passage: Passage): boolean {
  const removed = gap.aTo - gap.aFrom;
  const covers = gap.aFrom === passage.first && gap.aTo === passage.last + 1;
  return covers && removed <= 3 && gap.bTo - gap.bFrom <= removed + 1;
}

/** Weighs what is left of the words of a passage. */
function evidence(
  alignment: TokenAlignment,
  passage: Passage,
): Pick<Mapped, 'kept' | 'keptBits' | 'runBits'> {
  const { match, old, vocabulary } = alignment;
  let all = 0;
  let kept = 0;
  let keptBits = 0;
  let runBits = 0;
  for (let at = passage.first; at <= passage.last;) {
    if ((match[at] ?? -1) < 0) {
      const gap = gapAround(alignment, at);
      const seen = gapText(alignment, gap);
      for (; at < gap.aTo && at <= passage.last; at++) {
        const bits = vocabulary.bits(old.ids[at] ?? 0);
        const share = seen === null ? 0 : keptShare(seen, old.from[at] ?? 0, old.to[at] ?? 0);
        all += bits;
        // Half the letters of a word agree with half the letters of any other: that much is no evidence.
        kept += bits * Math.max(0, 2 * share - 1);
      }
      continue;
    }
    const run = runAround(alignment, at);
    runBits = Math.max(runBits, run.bits);
    for (; at < run.end && at <= passage.last; at++) {
      const bits = vocabulary.bits(old.ids[at] ?? 0);
      all += bits;
      kept += bits;
      keptBits += bits;
    }
  }
  return { kept: all === 0 ? 0 : kept / all, keptBits, runBits };
}

/** No run needs to be seen further than this to be believed. */
const enoughBits = 200;

/** The unbroken run of matched tokens through an old token: its bits (capped) and where it ends. */
function runAround(alignment: TokenAlignment, at: number): { readonly bits: number; readonly end: number } {
  const { match, old, vocabulary } = alignment;
  let bits = vocabulary.bits(old.ids[at] ?? 0);
  for (let back = at; bits < enoughBits && back > 0; back--) {
    if ((match[back - 1] ?? -1) < 0 || match[back - 1] !== (match[back] ?? 0) - 1) break;
    bits += vocabulary.bits(old.ids[back - 1] ?? 0);
  }
  let end = at + 1;
  for (; end < old.ids.length && (match[end] ?? -1) >= 0 && match[end] === (match[end - 1] ?? 0) + 1; end++) {
    if (bits < enoughBits) bits += vocabulary.bits(old.ids[end] ?? 0);
  }
  return { bits, end };
}
