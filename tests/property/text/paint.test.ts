import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  paintSegments,
  planPainting,
  replanPainting,
  segmentsIn,
  type PaintStretch,
} from '#common/text/paint';

const range = fc
  .tuple(fc.nat({ max: 40 }), fc.nat({ max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));
const stretches = fc
  .array(fc.tuple(range, fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')), { maxLength: 14 })
  .map((all) => all.map(([{ start, end }, annotation]): PaintStretch => ({ annotation, start, end })));
const visible = fc.array(range, { maxLength: 4 });

const covers = ({ start, end }: { start: number; end: number }, at: number): boolean =>
  start <= at && at < end;

test('each visible character is painted by exactly the annotations over it', () => {
  fc.assert(
    fc.property(visible, stretches, (ranges, all) => {
      const segments = paintSegments(ranges, all);
      for (let at = 0; at < 60; at++) {
        const seen = ranges.some((r) => covers(r, at));
        const expected = seen ? [...new Set(all.filter((s) => covers(s, at)).map((s) => s.annotation))] : [];
        const over = segments.filter((segment) => covers(segment, at));
        expect(over.length).toBe(expected.length > 0 ? 1 : 0);
        expect((over[0]?.annotations ?? []).map((painted) => painted.id).sort()).toEqual(expected.sort());
      }
    }),
  );
});

test('segments are sorted and disjoint, depths ascend within one, and edges are where stretches begin and end', () => {
  fc.assert(
    fc.property(visible, stretches, (ranges, all) => {
      let before = 0;
      for (const { start, end, annotations } of paintSegments(ranges, all)) {
        expect(start >= before && end > start && annotations.length > 0).toBe(true);
        before = end;
        annotations.forEach((painted, at) => {
          expect(painted.depth).toBeGreaterThan(annotations[at - 1]?.depth ?? -1);
          const own = all.filter((s) => s.annotation === painted.id && s.start < s.end);
          const begins =
            !own.some((s) => covers(s, start - 1) && s.end > start) && own.some((s) => s.start === start);
          const ends = !own.some((s) => s.start < end && covers(s, end)) && own.some((s) => s.end === end);
          expect([painted.first, painted.last]).toEqual([begins, ends]);
        });
      }
    }),
  );
});

test('what is in view changes no depth, and only as many lanes are used as stretches overlap', () => {
  fc.assert(
    fc.property(visible, stretches, (ranges, all) => {
      const plan = planPainting(all);
      const whole = segmentsIn(plan, { start: 0, end: 100 });
      const deepest = Math.max(0, ...whole.map((segment) => segment.annotations.length));
      for (const { annotations } of whole) {
        for (const { depth } of annotations) expect(depth).toBeLessThan(deepest);
      }
      for (const part of segmentsIn(plan, ranges)) {
        const same = whole.find((segment) => covers(segment, part.start));
        expect(part.annotations.map(({ id, depth }) => [id, depth])).toEqual(
          same?.annotations.map(({ id, depth }) => [id, depth]),
        );
      }
    }),
  );
});

test('a plan changed piece by piece is the plan made of what there is in the end', () => {
  const annotations = ['a', 'b', 'c', 'd', 'e', 'f'];
  fc.assert(
    fc.property(stretches, fc.array(stretches, { maxLength: 4 }), (first, changes) => {
      let plan = planPainting(first);
      let all = first;
      for (const fresh of changes) {
        // What a change says nothing of stays; of what it names nothing stays, be it that nothing comes instead.
        const changed = new Set([
          ...fresh.map(({ annotation }) => annotation),
          annotations[fresh.length % 6] ?? '',
        ]);
        all = [...all.filter(({ annotation }) => !changed.has(annotation)), ...fresh];
        plan = replanPainting(plan, changed, fresh);
        expect(plan).toEqual(planPainting(all));
      }
    }),
  );
});
