import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CodePointIndex } from '#common/text/code-points';
import { editedText } from '#common/text/revise/edited-text';
import { followPassage } from '#common/text/revise/follow-passage';
import { applyStep, soleEdit, type EditStep } from '#common/text/revise/text-edit';
import { prose } from '../reanchor/random-edits';

/*
 * The oracle knows nothing of offsets: every character of the old text carries a name of its own through the edits,
 * and what was put in has none. So it knows where each word of a passage truly went.
 */
interface Letter {
  readonly sign: string;
  readonly name: number | null;
}

interface Cut {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const cut: fc.Arbitrary<Cut> = fc.record({
  at: fc.nat(400),
  removed: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(30), fc.nat(120)),
  inserted: fc.oneof(
    fc.constant(''),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
    fc.constantFrom(' ', '\n', 'the ', ' report', 'harbour council', '\u0301'),
  ),
});

/** One step from cuts that may overlap: each begins where the one before ended, at the earliest. */
function stepOf(length: number, cuts: readonly Cut[]): EditStep {
  let done = 0;
  return cuts
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ at, removed, inserted }) => {
      const start = Math.max(done, Math.min(at, length));
      const end = Math.min(length, start + removed);
      done = end;
      return start === end && inserted === '' ? [] : [{ start, end, text: inserted }];
    });
}

function edit(letters: readonly Letter[], step: EditStep): Letter[] {
  const out: Letter[] = [];
  let done = 0;
  for (const { start, end, text } of step) {
    out.push(...letters.slice(done, start), ...[...text].map((sign) => ({ sign, name: null })));
    done = end;
  }
  return [...out, ...letters.slice(done)];
}

const textOf = (letters: readonly Letter[]): string => letters.map(({ sign }) => sign).join('');

const edited = fc
  .tuple(
    prose,
    fc.array(fc.array(cut, { maxLength: 4 }), { minLength: 1, maxLength: 3 }),
    fc.nat(),
    fc.integer({ min: 1, max: 60 }),
  )
  .map(([text, all, at, length]) => {
    const old = [...text].map((sign, name): Letter => ({ sign, name }));
    let now: Letter[] = old;
    const steps = all.map((cuts) => {
      const step = stepOf(now.length, cuts);
      now = edit(now, step);
      return step;
    });
    const start = at % old.length;
    return { old, now, steps, start, end: Math.min(old.length, start + length) };
  });

test('after random edits every passage is where its own words are, flagged, or lost: never silently wrong', () => {
  const seen = { exact: 0, moved: 0, changed: 0, orphan: 0 };
  fc.assert(
    fc.property(edited, ({ old, now, steps, start, end }) => {
      const passage = old.slice(start, end);
      const words = textOf(passage);
      const both = editedText(new CodePointIndex(textOf(old)), new CodePointIndex(textOf(now)), steps);
      const answer = followPassage(both, { start, end });
      seen[answer.state]++;
      const names = new Set(passage.map(({ name }) => name));
      const first = now.findIndex(({ name }) => name === start);
      const untouched = passage.every(({ name }, i) => first >= 0 && now[first + i]?.name === name);
      if (answer.state === 'orphan') {
        expect(untouched).toBe(false);
        return;
      }
      const found = now.slice(answer.start, answer.end);
      if (answer.state === 'changed') {
        // What is left of the passage is shown with what took the place of the rest, if any of its words is left: a
        // space that remained at the edge is none.
        const left = now.flatMap(({ name, sign }, i) =>
          name !== null && names.has(name) && sign.trim() !== '' ? [i] : [],
        );
        const inside = left.filter((i) => answer.start <= i && i < answer.end);
        expect(left.length === 0 || inside.length > 0).toBe(true);
        return;
      }
      expect(textOf(found)).toBe(words);
      if (untouched && answer.state === 'exact') expect(answer.start).toBe(first);
      if (untouched) expect(answer.state).toBe('exact');
      // Words that are not the passage's own were put in by the edit: never another passage that was there before.
      for (const { name } of found) expect(name === null || names.has(name)).toBe(true);
    }),
    { numRuns: 1200 },
  );
  // Not vacuous: every answer but the rarest was given many times.
  expect(Math.min(seen.exact, seen.changed, seen.orphan)).toBeGreaterThan(50);
});

test('words cut out and put in elsewhere, once, have moved there', () => {
  fc.assert(
    fc.property(prose, prose, fc.nat(), (before, after, seed) => {
      const own = [0, 1, 2, 3, 4, 5].map((n) => `quillon${(seed + n).toString(36)}zephyr`).join(' ');
      const old = `${own}\n${before}\n${after}`;
      const length = [...own].length;
      const to = length + 1 + [...before].length;
      const steps = [
        [
          { start: 0, end: length + 1, text: '' },
          { start: to, end: to, text: `\n${own}` },
        ],
      ];
      const index = new CodePointIndex(old);
      const next = applyStep(index, steps[0] ?? []);
      if (!next.ok) throw new Error(next.error);
      const both = editedText(index, new CodePointIndex(next.value), steps);
      const start = [...before].length + 1;
      expect(followPassage(both, { start: 0, end: length })).toMatchObject({
        state: 'moved',
        start,
        end: start + length,
      });
    }),
  );
});

test('the one edit between two texts leads from the one to the other', () => {
  fc.assert(
    fc.property(prose, prose, fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b, c, d) => {
      for (const [from, to] of [
        [a, b],
        [c, d],
        [a, a + d],
      ] as const) {
        const index = new CodePointIndex(from);
        expect(applyStep(index, soleEdit(index, to))).toEqual({ ok: true, value: to });
      }
    }),
  );
});
