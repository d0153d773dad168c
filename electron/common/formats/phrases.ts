import type { ExportCounts } from '../contract/export';
import type { Weight } from '../contract/rows';
import type { Agreement } from '../derive/agreement';
import { stanceWords } from '../derive/stance-words';
import type {
  ExportClaim,
  ExportDate,
  ExportDisagreement,
  ExportEvent,
  ExportEventName,
} from './export-view';

/** “1 article”, “3 articles”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

const joined = (parts: readonly string[], between: string): string =>
  parts.filter((part) => part !== '').join(between);

/**
 * “3 claims support it · told in 3 articles, 2 sources · 1 contradicts it”. Articles that do nothing but contradict are
 * not counted among those that tell of it, so the counts stand before what contradicts.
 */
export function weightWords(weight: Weight): string {
  const stances = stanceWords(weight);
  const against = weight.contradicts > 0 ? stances.splice(-1) : [];
  const spread =
    weight.articles === 0
      ? 'no article supports it'
      : `told in ${counted(weight.articles, 'article')}, ${sourceWords(weight)}`;
  if (stances.length + against.length === 0) return 'no evidence yet';
  return [...stances, spread, ...against].join(' · ');
}

/** “2 sources”; “at least 2 sources” where what was said of its articles contradicts itself. */
export function sourceWords({ sources, atLeast }: Pick<Weight, 'sources' | 'atLeast'>): string {
  return `${atLeast === true ? 'at least ' : ''}${counted(sources, 'source')}`;
}

/** A date for reading: in brackets with a question mark where it was inferred. */
export function dateWords(date: ExportDate | null): string {
  if (date === null) return 'Undated';
  if (!date.inferred) return date.words;
  return date.words.endsWith('?') ? `[${date.words}]` : `[${date.words}?]`;
}

/** “supports · about the date · date as told: “on Tuesday”, 14 Feb 2023 · the day’s reason · said by Wang Wenbin”. */
export function claimWords(claim: ExportClaim): string {
  const told = claim.told === null ? '' : `date as told: ${toldWords(claim.told)}`;
  const why = claim.told?.why ?? '';
  return joined([claim.stance, aspectWords[claim.about], told, why, speakerWords(claim)], ' · ');
}

/** The same without the date, for where the dates told stand in a list of their own. */
export function claimWordsUndated(claim: ExportClaim): string {
  return joined([capital(claim.stance), aspectWords[claim.about], speakerWords(claim)], ' · ');
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const speakerWords = ({ saidBy }: ExportClaim): string =>
  saidBy.length === 0 ? '' : `said by ${saidBy.join(', ')}`;

const aspectWords = {
  event: '',
  date: 'about the date',
  place: 'about the place',
  people: 'about the people',
  number: 'about a number',
  other: 'on another point',
} as const;

/**
 * A source's own words for a date, and what they were worked out to, in brackets where nobody has confirmed it. A user's
 * words for it are never quoted.
 */
export function toldWords(date: ExportDate): string {
  const { said, words, edtf, quoted } = date;
  if (edtf === null) return quoted ? `“${said}”` : words;
  return !quoted || said === '' || said === words ? dateWords(date) : `“${said}”, ${dateWords(date)}`;
}

const agreementWords: Readonly<Record<Agreement, string>> = {
  agrees: 'agrees with the event’s date',
  narrower: 'narrower than the event’s date',
  wider: 'wider than the event’s date',
  overlaps: 'overlaps the event’s date',
  'cannot both hold': 'cannot hold together with the event’s date',
};

/** One date told of an event: its words, how it was read, how it lies to the event's date, and who says it. */
export function tellingWords(claim: ExportClaim): string {
  if (claim.told === null) return '';
  const { why } = claim.told;
  const towards = claim.isDate
    ? 'the date of the event'
    : claim.towards === null
      ? ''
      : agreementWords[claim.towards];
  return joined([toldWords(claim.told), towards, why, speakerWords(claim)], ' · ');
}

/** Those nobody has settled yet. */
export const openOnes = (all: readonly ExportDisagreement[]): ExportDisagreement[] =>
  all.filter(({ why }) => why === null);

/** Those settled with a reason. */
export const settledOnes = (all: readonly ExportDisagreement[]): ExportDisagreement[] =>
  all.filter(({ why }) => why !== null);

/** “One says 13 Feb, another 14 Feb. Settled: the second corrects the first.” */
export const disagreementWords = ({ says, why }: ExportDisagreement): string =>
  why === null ? says : `${says} Settled: ${why}`;

/** “Standing: planned (worked out: every article that supports it came out before it)”; '' where nothing is known. */
function standingLine({ standing, standingWorkedOut, published }: ExportEvent): string {
  if (standing === 'unset') return '';
  if (!standingWorkedOut || standing === 'unclear') return `Standing: ${standing}`;
  const reason =
    standing === 'planned'
      ? 'every article that supports it came out before it'
      : `${counted(published.after, 'article')} that ${published.after === 1 ? 'supports' : 'support'} it came out after it`;
  return `Standing: ${standing} (worked out: ${reason})`;
}

/** What is known of an event beside its words, one line each. */
export function eventFacts(event: ExportEvent): string[] {
  const { confidence, why, published } = event;
  const certainty = confidence === 'unset' ? '' : `Confidence: ${confidence}${why === '' ? '' : ` (${why})`}`;
  const standing = joined([standingLine(event), certainty], ' · ');
  const { before, during, after, unclear } = published;
  const around = publishedWords(event.published);
  const ahead =
    before > 0 && during + after + unclear === 0 ? ' No source held says that it took place.' : '';
  const { supports, contradicts, mentions } = event.weight;
  const evidence =
    supports + contradicts + mentions === 0 ? 'No evidence yet' : `Evidence: ${weightWords(event.weight)}`;
  return [standing, evidence, `${around}${ahead}`, tagWords(event.tags)].filter((line) => line !== '');
}

/** “Of the articles that support it 1 was published before it, 2 after it.” Nothing where no order is known. */
export function publishedWords({ before, during, after, unclear }: ExportEvent['published']): string {
  if (before + during + after === 0) return '';
  const told: [number, string][] = [
    [before, 'before it'],
    [during, 'within its date'],
    [after, 'after it'],
  ];
  const [first, ...others] = told.filter(([count]) => count > 0);
  if (first === undefined) return '';
  const [count, when] = first;
  if (others.length === 0 && unclear === 0)
    return count === 1
      ? `The article that supports it was published ${when}.`
      : `${count === 2 ? 'Both' : `All ${count}`} articles that support it were published ${when}.`;
  const rest = others.map(([more, then]) => `, ${more} ${then}`).join('');
  const unknown = unclear === 0 ? '' : `; of ${unclear} that is not known`;
  return `Of the articles that support it ${count} ${count === 1 ? 'was' : 'were'} published ${when}${rest}${unknown}.`;
}

const kindNames = { person: 'People', group: 'Groups', place: 'Places', topic: 'Topics' } as const;

function tagWords(tags: ExportEvent['tags']): string {
  const kinds = (['person', 'group', 'place', 'topic'] as const).map((kind) => {
    const names = tags.filter((tag) => tag.kind === kind).map(({ name }) => name);
    return names.length === 0 ? '' : `${kindNames[kind]}: ${names.join(', ')}`;
  });
  return joined(kinds, ' · ');
}

const outsideNames: Readonly<Record<string, string>> = {
  before: 'falls before the whole begins',
  after: 'falls after the whole ends',
  'begins before': 'begins before the whole',
  'ends after': 'ends after the whole',
};

/** Where a part lies outside its whole, in words; '' where it may lie inside. */
export function outsideWords(outside: ExportEventName['outside']): string {
  return outside === null ? '' : (outsideNames[outside] ?? outside);
}

/** What an export holds, in one line without its full stop; kinds of which it holds nothing are left out. */
export function countWords(counts: ExportCounts): string {
  const held = [
    counts.articles > 0 ? counted(counts.articles, 'article') : '',
    counts.passages > 0 ? counted(counts.passages, 'passage') : '',
    counts.events > 0 ? counted(counts.events, 'event') : '',
    counts.evidence > 0 ? counted(counts.evidence, 'piece of evidence', 'pieces of evidence') : '',
    counts.notes > 0 ? counted(counts.notes, 'note') : '',
  ];
  return joined(held, ', ') || 'Nothing';
}

/** “Contains the full text of 3 articles.”; '' where it holds quotes alone. */
export function fullTextWords({ fullTexts }: ExportCounts): string {
  return fullTexts === 0 ? '' : `Contains the full text of ${counted(fullTexts, 'article')}.`;
}

/** What the part of an export that goes through its articles is called. */
export function articlesHeading({ fullTexts }: ExportCounts): string {
  return fullTexts > 0 ? 'Articles' : 'Passages';
}
