import { FIRST_GREGORIAN_DAY, weekdayOf } from './day';
import { quoted } from './edtf-messages';
import { parseEdtf } from './edtf';
import { weekdayWord } from './english';
import { formatDate } from './format';
import { alternatives } from './words/alternatives';
import { between } from './words/between';
import { SAY } from './words/messages';
import { openSpan } from './words/open-span';
import type { Against, Candidate, Outcome } from './words/outcome';
import { range } from './words/range';
import { tidy } from './words/tidy';
import { readUnit } from './words/unit';

/** One way to read what was typed; `words` say it back in the long style. */
export interface ReadingOfDate {
  readonly edtf: string;
  readonly words: string;
  /** What sets it apart from the other readings; empty where there is only one. */
  readonly why: string;
  /** Whether it was counted from the article's date, and goes stale when that changes. */
  readonly fromArticle: boolean;
}

/**
 * What a typed date was understood as. `one`: a single reading, with the weekday where it is one exact day.
 * `several`: people mean more than one thing by these words; none is chosen. `none`: not understood, or impossible.
 * `needs-article-date`: the words count from a date that is not there. Messages are sentences for the user.
 */
export type DateReading =
  | {
      readonly kind: 'one';
      readonly edtf: string;
      readonly words: string;
      readonly weekday?: string;
      readonly fromArticle: boolean;
    }
  | { readonly kind: 'several'; readonly readings: readonly ReadingOfDate[] }
  | { readonly kind: 'none'; readonly message: string }
  | { readonly kind: 'needs-article-date'; readonly message: string };

/** Room for the longest set that is EDTF, in words and code; it bounds the work whatever is pasted into the field. */
const LONGEST = 1200;

function readText(text: string, context: Against): Outcome {
  const unit = readUnit(text, context);
  if (unit !== null) return unit;
  let near: Outcome = null;
  for (const read of [between, openSpan, range, alternatives]) {
    const outcome = read(text, context);
    if (outcome?.kind === 'found') return outcome;
    near ??= outcome;
  }
  return near;
}

function reading({ edtf, why, fromArticle }: Candidate): ReadingOfDate | null {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return null;
  return { edtf: parsed.value.edtf, words: formatDate(parsed.value, 'long'), why, fromArticle };
}

/** The readers quote tidied text; the user is shown the words, or the part of them, as they typed them. */
function asTyped(message: string, text: string, typed: string): string {
  if (message.includes(quoted(text))) return message.replace(quoted(text), () => quoted(typed));
  return message.replace(/“([^”]+)”/, (quote, inner: string) => {
    const at = typed.toLowerCase().indexOf(inner);
    return at === -1 ? quote : quoted(typed.slice(at, at + inner.length));
  });
}

function weekdayName(edtf: string): string | null {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok || parsed.value.precision !== 'day') return null;
  const { earliest, approximate, uncertain } = parsed.value;
  if (approximate || uncertain || earliest < FIRST_GREGORIAN_DAY) return null;
  return weekdayWord(weekdayOf(earliest));
}

function oneReading({ edtf, words, fromArticle }: ReadingOfDate): DateReading {
  const weekday = weekdayName(edtf);
  return { kind: 'one', edtf, words, fromArticle, ...(weekday === null ? {} : { weekday }) };
}

/**
 * Reads a date as people type it, or EDTF. `context.against` is the article's date as EDTF, or null when the article
 * has none; left out, there is no article. Where two readings fit, both are given and neither is chosen. Never throws;
 * takes time in proportion to the input, of which more than 1,200 characters are no date.
 */
export function readDate(input: string, context: Against = {}): DateReading {
  if (input.length > LONGEST) return { kind: 'none', message: SAY.tooLong };
  const text = tidy(input);
  if (text === '') return { kind: 'none', message: SAY.empty };
  const outcome = text.length > 2 * LONGEST ? null : readText(text, context);
  const typed = input.trim();
  if (outcome === null) return { kind: 'none', message: SAY.unknown(typed) };
  if (outcome.kind !== 'found') {
    const message = asTyped(outcome.message, text, typed);
    return { kind: outcome.kind === 'fault' ? 'none' : 'needs-article-date', message };
  }
  const all = outcome.candidates.map(reading).filter((each) => each !== null);
  const readings = all.filter((each, index) => all.findIndex((other) => other.edtf === each.edtf) === index);
  const [only] = readings;
  if (only === undefined) return { kind: 'none', message: SAY.unknown(typed) };
  return readings.length === 1 ? oneReading(only) : { kind: 'several', readings };
}
