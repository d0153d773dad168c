import { excerpt } from '#common/text/excerpt';
import type { Range, VerbPhrase } from './verb-phrase';

/** Graphemes a title has room for: a line or two in a list. */
const most = 90;
/** Words a title needs to say something. */
const fewest = 3;

/** In front of a date, taken out with it. */
const leading =
  /(?:^|\s)(?:(?:am|im|in|um|an|zu|noch|erst|bereits|schon|nur|kurz|gleich|früh|spät|heutigen|gestrigen|morgigen|den|dem|der|des)\s+)*$/iu;
/** What may stand first and says nothing of what happened. */
const openings =
  /^(?:dann|danach|daraufhin|später|zuvor|zudem|außerdem|unterdessen|inzwischen|dort|hier|weiters|ferner|schließlich|zugleich|auch|dabei|deshalb|daher|jedoch|allerdings)$/iu;
const pronoun = /^(?:er|sie)$/iu;
/** A subject behind its verb: article, adjectives, nouns or names, and what belongs to them. */
const capitals = String.raw`\p{Lu}[\p{L}\p{N}’-]*(?:\s\p{Lu}[\p{L}\p{N}’-]*){0,3}`;
const determined = String.raw`(?:(?:der|die|das|ein|eine|sein|seine|ihr|ihre|mehrere|einige|viele|zahlreiche|hunderte|tausende|alle|beide|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\d[\d.]*)\s)?(?:\p{Ll}+(?:e|en|er|es)\s)*`;
const subject = new RegExp(
  String.raw`^(?:sich\s)?(${determined}${capitals}(?:\s(?:des|der|von|vom|aus)\s(?:\p{Ll}+(?:en|er)\s)?${capitals})?(?:\sund\s${determined}${capitals})?)(?=\s|$)`,
  'u',
);

const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Words without their dates and the prepositions before those. */
function without(words: string, dates: readonly Range[]): string {
  return dates
    .toSorted((a, b) => b.from - a.from)
    .reduce((rest, { from, to }) => `${rest.slice(0, from).replace(leading, ' ')} ${rest.slice(to)}`, words)
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;:.])/g, '$1')
    .trim();
}

/** The subject put before its verb, where a date had stood there: "unterzeichnete die Präsidentin …" the other way round. */
function turned(verb: string, rest: string): string {
  const [first = '', ...others] = rest.split(' ');
  if (pronoun.test(first)) return `${verb} ${others.join(' ')}`;
  const [whole, who] = subject.exec(rest) ?? [];
  if (whole === undefined || who === undefined) return '';
  const reflexive = whole.startsWith('sich ') ? ' sich' : '';
  return `${who} ${verb}${reflexive}${rest.slice(whole.length)}`;
}

/**
 * A short title for a main clause, in its own words: without its dates, in the order of a plain statement, without a
 * pronoun for one named before. Empty where that cannot be made of it, or where it would have to be cut before the
 * word that ends its verb.
 */
export function titleOf(clause: string, verb: VerbPhrase, dates: readonly Range[]): string {
  const front = without(
    clause.slice(0, verb.at),
    dates.filter(({ to }) => to <= verb.at),
  );
  const behind = dates.filter(({ from }) => from >= verb.end);
  const rest = without(
    clause.slice(verb.end),
    behind.map(({ from, to }) => ({ from: from - verb.end, to: to - verb.end })),
  ).replace(/[\s.!…,]+$/u, '');
  const finite = clause.slice(verb.at, verb.end);
  const plain =
    front === '' || openings.test(front)
      ? turned(finite, rest)
      : pronoun.test(front)
        ? `${finite} ${rest}`
        : `${front} ${finite} ${rest}`;
  if (/^es\s/iu.test(plain) || (verb.bracket && excerpt(plain || 'x', most).endsWith('…'))) return '';
  const title = plain === '' ? '' : excerpt(plain, most);
  if (wordCount(title) < fewest) return '';
  const [first = ''] = title;
  return first.toUpperCase() + title.slice(first.length);
}
