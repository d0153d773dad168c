import type { EventRow } from './rows';

/** A row without its keys, in an order of its own; 1 and 0 say true and false. */
type Packed = readonly [
  id: string,
  title: string,
  date: readonly [edtf: string | null, words: string, confirmed: 0 | 1] | null,
  standing: EventRow['standing'],
  workedOut: NonNullable<EventRow['workedOut']> | null,
  confidence: EventRow['confidence'],
  partOf: string | null,
  depth: number,
  outside: EventRow['outside'],
  partsOutside: number,
  disputed: 0 | 1,
  secret: 0 | 1,
  weight: readonly [
    supports: number,
    contradicts: number,
    mentions: number,
    articles: number,
    sources: number,
    atLeast: 0 | 1 | null,
  ],
  tags: string[],
];

const bit = (yes: boolean): 0 | 1 => (yes ? 1 : 0);

/**
 * A row of the timeline's list as JSON. A list that is fetched whole has thousands: they are sent without their keys, as
 * one text that is neither checked nor walked on its way. Join rows by commas; `unpackEvents` is the reverse.
 */
export function packEvent(row: EventRow): string {
  const { date, weight } = row;
  const packed: Packed = [
    row.id,
    row.title,
    date && [date.edtf, date.words, bit(date.confirmed)],
    row.standing,
    row.workedOut ?? null,
    row.confidence,
    row.partOf,
    row.depth,
    row.outside,
    row.partsOutside,
    bit(row.disputed),
    bit(row.private),
    [
      weight.supports,
      weight.contradicts,
      weight.mentions,
      weight.articles,
      weight.sources,
      weight.atLeast === undefined ? null : bit(weight.atLeast),
    ],
    row.tags,
  ];
  return JSON.stringify(packed);
}

/** The rows of a text that `packEvent` made, joined by commas; empty for none. Throws for any other text. */
export function unpackEvents(packed: string): EventRow[] {
  return (JSON.parse(`[${packed}]`) as Packed[]).map(unpackEvent);
}

function unpackEvent([
  id,
  title,
  date,
  standing,
  workedOut,
  confidence,
  partOf,
  depth,
  outside,
  partsOutside,
  disputed,
  secret,
  [supports, contradicts, mentions, articles, sources, atLeast],
  tags,
]: Packed): EventRow {
  const weight = { supports, contradicts, mentions, articles, sources };
  return {
    id,
    title,
    date: date && { edtf: date[0], words: date[1], confirmed: date[2] === 1 },
    standing,
    ...(workedOut === null ? {} : { workedOut }),
    confidence,
    partOf,
    depth,
    outside,
    partsOutside,
    disputed: disputed === 1,
    tags,
    weight: atLeast === null ? weight : { ...weight, atLeast: atLeast === 1 },
    private: secret === 1,
  };
}
