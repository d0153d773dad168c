import type { ToldRow } from '#common/contract/events';
import { groupBy } from '#common/group-by';
import { formatDate } from '#common/time/format';

/** One date that is told of an event, with all who tell it. */
export interface Reading {
  /** Null for words that name no day. */
  readonly edtf: string | null;
  readonly tellings: readonly ToldRow[];
  /** How it lies to the event's date and to the others told, in words. */
  readonly says: string;
  /** It cannot hold: beside the event's date, or beside another where that does not decide it. */
  readonly odds: boolean;
}

const towardsWords = {
  agrees: 'agrees',
  narrower: 'narrower: inside the event’s date',
  wider: 'wider: the event’s date lies inside it',
  overlaps: 'shares some days with the event’s date',
  'cannot both hold': 'cannot both hold with the event’s date',
} as const;

/** The dates told, each once, in the order of the rows, with what is said of each. */
export function readingsOf(rows: readonly ToldRow[]): Reading[] {
  const groups = [...groupBy(rows, ({ date }) => date.edtf)];
  // What is at odds with the event's date says so itself; it is not held against all the others as well.
  const ruledOut = new Set(
    groups.flatMap(([edtf, [one]]) => (edtf !== null && one?.towards === 'cannot both hold' ? [edtf] : [])),
  );
  return groups.map(([edtf, tellings]) => {
    const [one] = tellings;
    if (!one || edtf === null) return { edtf, tellings, says: 'names no day', odds: false };
    const isDate = tellings.some((telling) => telling.isDate);
    const towards = isDate ? 'the event’s date' : one.towards === null ? '' : towardsWords[one.towards];
    const against = ruledOut.has(edtf) ? [] : one.against.filter((other) => !ruledOut.has(other));
    const others =
      against.length === 0
        ? ''
        : `cannot both hold with ${against.map((other) => formatDate(other)).join(', ')}`;
    const says = [towards, others].filter((words) => words !== '').join('; ');
    return { edtf, tellings, says, odds: ruledOut.has(edtf) || against.length > 0 };
  });
}

/** What the dates told come to, one sentence each; none where there are not two to compare. */
export function sumUp(readings: readonly Reading[]): string[] {
  const dated = readings.filter(({ edtf }) => edtf !== null);
  if (dated.length === 0 || (dated.length === 1 && dated[0]?.odds === false)) return [];
  const odds = dated.filter((reading) => reading.odds).length;
  const sum =
    odds === 0
      ? 'They agree: none rules out another.'
      : `${odds === dated.length ? 'These' : `${odds} of these ${dated.length}`} cannot hold beside the others.`;
  const ruledOut = dated.filter(({ tellings }) => tellings[0]?.towards === 'cannot both hold').length;
  const beside = ruledOut === 0 ? sum : `${ruledOut} of ${dated.length} cannot hold beside the event’s date.`;
  return [dated.length === 1 ? 'It cannot hold beside the event’s date.' : beside, ...twoAccounts(dated)];
}

/** Who tells two dates that cannot both hold, each once. */
function twoAccounts(readings: readonly Reading[]): string[] {
  const who = readings
    .flatMap(({ tellings }) => tellings)
    .filter((telling) => telling.twoAccounts)
    .map(({ saidBy, articleLabel }) => (saidBy.length === 0 ? `“${articleLabel}”` : saidBy.join(' and ')));
  return [...new Set(who)].map((each) => `${each} gives two dates that cannot both hold.`);
}
