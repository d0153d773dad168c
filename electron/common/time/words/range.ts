import { parseEdtf } from '../edtf';
import type { EdtfPoint } from '../edtf-value';
import type { Draft } from './draft';
import { fill } from './fill';
import { SAY } from './messages';
import { draftOf } from './partial';
import { fault, found, type Against, type Candidate, type Outcome } from './outcome';
import { complete, readUnit } from './unit';

/** What stands between two ends, surest first: a word, a spaced dash, a tight one. */
export const SEPARATORS: readonly string[] = [
  ' to ',
  ' until ',
  ' till ',
  ' through ',
  ' thru ',
  ' – ',
  ' - ',
  ' / ',
  '..',
  '–',
  '-',
  '/',
];
/** More places to cut than any real span has; beyond it the text is none. */
const MOST_CUTS = 16;

/** The first and last date that a reading begins and ends with. */
export function endsOf(edtf: string): { from: EdtfPoint; to: EdtfPoint } | null {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return null;
  const { value } = parsed;
  if (value.form === 'point') return { from: value.point, to: value.point };
  if (value.form !== 'interval' || value.from === null || value.to === null) return null;
  return { from: value.from, to: value.to };
}

/** Two reasons as one; the same one once. */
export function joinWhy(first: string, second: string): string {
  return first === second || second === '' ? first : first === '' ? second : `${first}; ${second}`;
}

/** One reading from a first and a last: null when they are no ends of a span, false when they are reversed. */
function join(first: Candidate, second: Candidate): Candidate | null | false {
  const from = endsOf(first.edtf)?.from;
  const to = endsOf(second.edtf)?.to;
  if (from === undefined || to === undefined) return null;
  const span = parseEdtf(`${from.edtf}/${to.edtf}`);
  if (!span.ok) return span.error.code === 'reversed' ? false : null;
  return {
    edtf: span.value.edtf,
    // Two places about the article's date say nothing of the span between them; its words do.
    why:
      first.fromArticle && second.fromArticle && first.why !== second.why
        ? ''
        : joinWhy(first.why, second.why),
    fromArticle: first.fromArticle || second.fromArticle,
  };
}

/** The readings that go together: by their order where there are as many, else each first with the next last. */
function pairs(firsts: readonly Candidate[], seconds: readonly Candidate[]): (Candidate | null | false)[] {
  if (firsts.length === seconds.length) {
    const joined = firsts.map((first, index) => {
      const second = seconds[index];
      return second === undefined ? null : join(first, second);
    });
    if (joined.some((each) => each !== null && each !== false)) return joined;
  }
  return firsts.map((first) => {
    const joined = seconds.map((second) => join(first, second));
    const good = joined.filter((each) => each !== null && each !== false);
    const shortest = good.toSorted(
      (a, b) => (endsOf(a.edtf)?.to.latest ?? 0) - (endsOf(b.edtf)?.to.latest ?? 0),
    );
    return shortest[0] ?? (joined.includes(false) ? false : null);
  });
}

function joined(first: Outcome, second: Outcome, text: string): Outcome {
  if (first === null || second === null) return null;
  for (const outcome of [first, second]) if (outcome.kind !== 'found') return outcome;
  if (first.kind !== 'found' || second.kind !== 'found') return null;
  const all = pairs(first.candidates, second.candidates);
  const good = all.filter((each) => each !== null && each !== false);
  if (good.length > 0) return found(...good);
  return fault(all.includes(false) ? SAY.reversed(text) : SAY.notWritable(text));
}

const beside = (draft: Draft, step: number): Draft => ({
  ...draft,
  year: draft.year === null ? null : draft.year + (draft.era === 'bc' ? -step : step),
});

/** A span whose ends share what one of them leaves out. A year taken over may be the one beside: "28 Dec – 3 Jan 2023". */
function sharing(one: Draft, two: Draft, text: string, context: Against): Outcome {
  const { first, second, assumed } = fill(one, two);
  const as = (a: Draft, b: Draft) => joined(complete(a, text, context), complete(b, text, context), text);
  const outcome = as(first, second);
  if (assumed === null || outcome?.kind !== 'fault' || outcome.message !== SAY.reversed(text)) return outcome;
  if (first.month === null || first.month === second.month) return outcome;
  return assumed === 'first' ? as(beside(first, -1), second) : as(first, beside(second, 1));
}

/** Reads two texts as the ends of a span. */
export function readEnds(left: string, right: string, text: string, context: Against): Outcome {
  const one = draftOf(left);
  const two = draftOf(right);
  for (const drafted of [two, one]) {
    if (drafted !== null && 'fault' in drafted) return fault(drafted.fault);
  }
  if (one !== null && two !== null && 'draft' in one && 'draft' in two) {
    return sharing(one.draft, two.draft, text, context);
  }
  return joined(readUnit(left, context), readUnit(right, context), text);
}

/** Every way to cut a text in two at one of the separators, surest first. */
export function cuts(text: string, separators: readonly string[]): (readonly [string, string])[] {
  const result: (readonly [string, string])[] = [];
  for (const separator of separators) {
    for (let at = text.indexOf(separator); at !== -1; at = text.indexOf(separator, at + 1)) {
      if (result.length >= MOST_CUTS) return result;
      const left = text.slice(0, at).trim();
      const right = text.slice(at + separator.length).trim();
      if (left !== '' && right !== '') result.push([left, right]);
    }
  }
  return result;
}

/** The first way to cut that both sides can be read by; else what was wrong with the first that came near. */
export function firstReading(
  text: string,
  separators: readonly string[],
  read: (left: string, right: string) => Outcome,
): Outcome {
  let near: Outcome = null;
  for (const [left, right] of cuts(text, separators)) {
    const outcome = read(left, right);
    if (outcome?.kind === 'found') return outcome;
    near ??= outcome;
  }
  return near;
}

/** "14–22 Feb 2023", "from 14 Feb to 3 Mar 2023", "Monday to Wednesday", "1964-2008". */
export function range(text: string, context: Against): Outcome {
  const inner = text.replace(/^(?:from|starting|beginning) (?:the )?/, '');
  return firstReading(inner, SEPARATORS, (left, right) => readEnds(left, right, text, context));
}
