import type { ExportCounts } from '../contract/export';
import type { FieldReason } from '../derive/field-reasons';
import type { Weight } from '../contract/rows';
import type { ExportClaim, ExportDate } from './export-view';

/** “1 article”, “3 articles”. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** “supports 3 · contradicts 1 · 3 articles, 2 sources”; stances nobody takes are left out. */
export function weightWords(weight: Weight): string {
  const stances = (['supports', 'contradicts', 'mentions'] as const)
    .filter((stance) => weight[stance] > 0)
    .map((stance) => `${stance} ${weight[stance]}`);
  const spread = `${counted(weight.articles, 'article')}, ${sourceWords(weight)}`;
  return stances.length === 0 ? 'no evidence yet' : [...stances, spread].join(' · ');
}

/** “2 sources”; “at least 2 sources” where what was said of its articles contradicts itself. */
export function sourceWords({ sources, atLeast }: Pick<Weight, 'sources' | 'atLeast'>): string {
  return `${atLeast === true ? 'at least ' : ''}${counted(sources, 'source')}`;
}

/** A date for reading: in brackets with a question mark where it was inferred; `n.d.` where there is none. */
export function dateWords(date: ExportDate | null): string {
  if (date === null) return 'n.d.';
  return date.inferred ? `[${date.words}?]` : date.words;
}

/** “supports · about the date · date as told: “on Tuesday”, 14 Feb 2023 (2023-02-14) · said by Wang Wenbin”. */
export function claimWords(claim: ExportClaim): string {
  const told = claim.told;
  return [
    claim.stance,
    aspectWords[claim.about],
    told === null ? '' : `date as told: ${toldWords(told)}`,
    claim.saidBy.length === 0 ? '' : `said by ${claim.saidBy.join(', ')}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

const aspectWords = {
  event: '',
  date: 'about the date',
  place: 'about the place',
  people: 'about the people',
  number: 'about a number',
  other: 'about something else',
} as const;

/** A source's own words for a date, and what they were worked out to. */
function toldWords({ said, words, edtf }: ExportDate): string {
  if (edtf === null) return `“${said}”`;
  const read = `${words} (${edtf})`;
  return said === '' || said === words ? read : `“${said}”, ${read}`;
}

/** “ (date: it rewords the article of 14 Feb; byline: from the masthead)”; nothing where no reason was given. */
export function reasonWords(reasons: readonly FieldReason[]): string {
  return reasons.length === 0 ? '' : ` (${reasons.map(({ field, why }) => `${field}: ${why}`).join('; ')})`;
}

/** What an export holds, in one line. */
export function countWords(counts: ExportCounts): string {
  return [
    counted(counts.articles, 'article'),
    counted(counts.passages, 'passage'),
    counted(counts.events, 'event'),
    counted(counts.evidence, 'piece of evidence', 'pieces of evidence'),
    counted(counts.notes, 'note'),
  ].join(', ');
}
