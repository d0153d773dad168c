import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotationPacker, unpackAnnotations } from '#common/contract/packed-annotations';
import type { AnnotationRow } from '#common/contract/rows';
import { Annotation, quoteOf, stateOf } from '#common/model/annotation';
import { stretchStates } from '#common/model/stretch';
import { plainRichText } from '#common/model/rich-text';
import { testAnnotation, testEvidence, testId, testRow } from '../../support/annotation-row';

const pack = (rows: readonly AnnotationRow[]): string => rows.map(annotationPacker()).join();
/** As it comes out of an answer: what holds undefined is not there. */
const sent = (rows: readonly AnnotationRow[]): unknown => JSON.parse(JSON.stringify(rows));

const few = fc.nat(2);
const moment = few.map((n) => `2023-02-1${n}T09:00:00.000Z`);
const text = fc.string({ unit: 'binary', maxLength: 6 });
const place = fc.record({
  revision: few.map((n) => testId('r', n)),
  start: few,
  end: few,
  exact: text,
  prefix: text,
  suffix: text,
});
/** What a newer program wrote beside what is known here. */
const newer = fc.option(fc.record({ weight: few }), { nil: {} });
const stretch = fc.oneof(
  place.map((made) => ({ made, now: made, state: 'exact', confidence: 1 })),
  fc
    .tuple(
      fc.record({
        made: fc.tuple(place, newer).map(([known, more]) => ({ ...known, ...more })),
        now: fc.option(place),
        state: fc.constantFrom(...stretchStates),
        confidence: fc.constantFrom(1, 0.5),
        settled: fc.option(fc.option(text), { nil: undefined }),
      }),
      newer,
    )
    .map(([known, more]) => ({ ...known, ...more })),
);
const row = fc
  .record({
    id: few.map((n) => testId('a', n)),
    createdAt: moment,
    updatedAt: moment,
    private: fc.boolean(),
    article: few.map((n) => testId('t', n)),
    stretches: fc.array(stretch, { minLength: 1, maxLength: 3 }),
    tags: fc.array(
      few.map((n) => testId('g', n)),
      { maxLength: 2 },
    ),
    comment: fc.option(text.map(plainRichText)),
    translation: fc.constantFrom('', 'Hafen'),
    firstMarked: fc.option(text, { nil: undefined }),
    events: fc.array(few, { maxLength: 2 }),
    more: newer,
  })
  .map(({ events, more, firstMarked, ...fields }): AnnotationRow => {
    const words = firstMarked === undefined ? {} : { firstMarked };
    const annotation = Annotation.parse({ ...fields, ...words, ...more });
    const evidence = events.map((event) => ({
      evidence: testEvidence(annotation.id, event),
      eventTitle: `Event ${event}`,
      eventDate: null,
    }));
    return { annotation, quote: quoteOf(annotation), state: stateOf(annotation), evidence };
  });

test('rows that are packed and sent as one text come back as they were, whatever a newer program wrote in them', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      expect(sent(unpackAnnotations(pack(rows)))).toEqual(sent(rows));
    }),
  );
});

test('annotations that stand as they were marked take a third of the room', () => {
  const rows = Array.from({ length: 100 }, (_, n) => testRow(testAnnotation(n, n * 10, n * 10 + 12)));
  expect(pack(rows).length * 3).toBeLessThan(JSON.stringify(rows).length);
});

test('what begins in the midst of a window is refused, not given to some other article', () => {
  const packRow = annotationPacker();
  const [, second] = [1, 2].map((n) => packRow(testRow(testAnnotation(n, 0, 5))));
  expect(() => unpackAnnotations(second ?? '')).toThrow('do not begin');
});
