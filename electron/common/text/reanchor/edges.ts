import type { TokenAlignment } from './alignment';
import { gapAround, gapText, throughGap } from './gap-text';
import type { Passage } from './passage';
import { spaceBefore, tokenAfter, type Tokens } from './tokens';

/**
 * Where a changed passage starts in the new text (UTF-16). `head` is its first old token that is still there.
 * What was replaced before `head` inside the passage is followed to its replacement.
 */
export function edgeBefore(alignment: TokenAlignment, passage: Passage, head: number): number {
  const { match, old, new: next } = alignment;
  const found = next.from[match[head] ?? 0] ?? 0;
  if (head === passage.first) return found + Math.max(0, passage.from - (old.from[head] ?? 0));
  const gap = gapAround(alignment, head - 1);
  const seen = gapText(alignment, gap);
  if (seen === null) return found;
  const first = Math.max(gap.bFrom, tokenAfter(next, throughGap(seen, passage.from)));
  if (first >= gap.bTo) return found;
  return next.from[afterBreak(next, first, gap.bTo, breaksIn(old, passage.first, head))] ?? found;
}

/** Where a changed passage ends in the new text (UTF-16). `tail` is its last old token that is still there. */
export function edgeAfter(alignment: TokenAlignment, passage: Passage, tail: number): number {
  const { match, old, new: next } = alignment;
  const found = next.to[match[tail] ?? 0] ?? 0;
  if (tail === passage.last) return found - Math.max(0, (old.to[tail] ?? 0) - passage.to);
  const gap = gapAround(alignment, tail + 1);
  const seen = gapText(alignment, gap);
  if (seen === null) return found;
  const end = throughGap(seen, passage.to);
  let last = gap.bFrom;
  while (last < gap.bTo && (next.from[last] ?? 0) < end) last++;
  last = beforeBreak(next, gap.bFrom, last, breaksIn(old, tail + 1, passage.last + 1));
  return last > gap.bFrom ? (next.to[last - 1] ?? found) : found;
}

/** Whether a sentence or a line ends at a token: at a sign that ends one, or by a line feed after it. */
function breaksAfter(tokens: Tokens, at: number): boolean {
  const sign = tokens.text.slice(tokens.from[at], tokens.to[at]);
  return /^[.!?…。！？]$/u.test(sign) || spaceBefore(tokens, at + 1).includes('\n');
}

function breaksIn(tokens: Tokens, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (breaksAfter(tokens, at)) return true;
  return false;
}

/** Leaves out whole sentences put in before the words that replaced the start of a passage. */
function afterBreak(tokens: Tokens, first: number, end: number, allowed: boolean): number {
  if (allowed) return first;
  for (let at = end - 2; at >= first; at--) if (breaksAfter(tokens, at)) return at + 1;
  return first;
}

/** Leaves out whole sentences put in after the words that replaced the end of a passage. */
function beforeBreak(tokens: Tokens, first: number, end: number, allowed: boolean): number {
  if (allowed) return end;
  for (let at = first; at < end - 1; at++) if (breaksAfter(tokens, at)) return at + 1;
  return end;
}
