import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packEvent, unpackEvents } from '#common/contract/packed-events';
import { EventRow } from '#common/contract/rows';
import { outsides } from '#common/derive/part-outside';

const count = fc.nat(9);
const text = fc.string({ unit: 'binary' });
const weight = fc.record(
  {
    supports: count,
    contradicts: count,
    mentions: count,
    articles: count,
    sources: count,
    atLeast: fc.boolean(),
  },
  { requiredKeys: ['supports', 'contradicts', 'mentions', 'articles', 'sources'] },
);
const row = fc.record({
  id: fc.uuid(),
  title: text,
  date: fc.option(
    fc.record({ edtf: fc.option(fc.constant('2023-02~')), words: text, confirmed: fc.boolean() }),
  ),
  standing: fc.constantFrom(...EventRow.shape.standing.unwrap().options),
  workedOut: fc.option(fc.constantFrom('planned', 'happened', 'unclear')),
  confidence: fc.constantFrom(...EventRow.shape.confidence.unwrap().options),
  partOf: fc.option(fc.uuid()),
  depth: count,
  outside: fc.option(fc.constantFrom(...outsides)),
  partsOutside: count,
  disputed: fc.boolean(),
  tags: fc.array(fc.uuid()),
  weight,
  private: fc.boolean(),
});

test('rows that are packed and sent as one text come back as they were', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const whole = rows.map(({ workedOut, ...each }) =>
        EventRow.parse(workedOut === null ? each : { ...each, workedOut }),
      );
      expect(unpackEvents(whole.map(packEvent).join())).toEqual(whole);
    }),
  );
});
