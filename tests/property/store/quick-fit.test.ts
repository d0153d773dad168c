import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { sameJson } from '#common/change/equal';
import { collections, recordSchemas, type Collection } from '#common/model/library';
import { emptyRichText, RichText } from '#common/model/rich-text';
import { createComplete } from '#core/store/complete';
import { quickFit } from '#core/store/quick-fit';
import { fitsUuid7, isUuid7Pattern } from '#core/store/quick-uuid';

const id = '01900000-0000-7000-8000-000000000001';
const moment = '2024-01-01T00:00:00.000Z';
const sha = 'ab'.repeat(32);
const place = { revision: id, start: 1, end: 4, exact: 'abc', prefix: '', suffix: 'd' };
const stretch = { made: place, now: { ...place, start: 2, end: 5 }, state: 'moved', confidence: 0.5 };
const date = {
  edtf: '2024-01',
  words: 'last month',
  at: { article: id, stretch },
  against: { edtf: '2024-02', article: id, field: 'published' },
  by: 'program',
  confirmed: false,
  why: 'the only January near',
};
const rich = {
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'x', marks: [{ type: 'bold' }, { type: 'link', attrs: { href: '' } }] },
      ],
    },
    { type: 'citationBlock', attrs: { kind: 'event', id, quote: 'x' } },
  ],
};
const field = { value: 'x', from: 'user', why: 'typed' };
const common = { id, createdAt: moment, updatedAt: moment, private: false };

/** A whole record of every collection, with every optional part in it. */
const whole: Record<Collection, Record<string, unknown>> = {
  articles: {
    ...common,
    ...Object.fromEntries(
      ['title', 'byline', 'publisher', 'section', 'address', 'archived', 'language'].map((name) => [
        name,
        field,
      ]),
    ),
    kind: { value: 'wire', from: 'inferred' },
    published: { ...date, from: 'text', why: 'the dateline' },
    accessed: null,
    files: [{ sha256: sha, name: 'a.html', mediaType: 'text/html', role: 'original' }],
    revisions: [{ id, text: sha, when: moment, why: 'imported' }],
    cleaning: [{ kind: 'removed', reason: 'page clutter', was: 'Comments', is: '', at: 3 }],
    tags: [id],
    reading: 'set aside',
  },
  relations: { ...common, a: id, b: id, kind: 'copy', first: id, by: 'user', why: '' },
  annotations: { ...common, article: id, stretches: [stretch], tags: [id], comment: rich, translation: '' },
  evidence: {
    ...common,
    annotation: id,
    target: { kind: 'event', id },
    stance: 'supports',
    about: 'date',
    told: date,
    saidBy: [id],
    comment: null,
  },
  events: {
    ...common,
    title: 'x',
    date,
    dateFrom: id,
    standing: 'planned',
    confidence: 'probable',
    why: '',
    partOf: null,
    tags: [],
    description: rich,
  },
  notes: { ...common, title: '', body: rich },
  tags: {
    ...common,
    name: 'x',
    kind: 'place',
    parent: null,
    rank: 1.5,
    names: ['y'],
    hue: 359,
    line: 'wavy',
    description: '',
  },
  rulings: { ...common, on: 'x', decision: 'dismissed', why: '' },
  searches: { ...common, name: 'x', words: '', filters: { tags: [id] } },
};

/** The record with whatever later versions of the schema fill in. */
function filled(collection: Collection): Record<string, unknown> {
  return recordSchemas[collection].parse(whole[collection]);
}

/** The same value with one place in it taken away or made something else. */
function spoiled(value: unknown, steps: readonly number[], into: unknown): unknown {
  if (typeof value !== 'object' || value === null) return into;
  const keys = Object.keys(value);
  const [step, ...rest] = steps;
  const key = keys[(step ?? 0) % Math.max(1, keys.length)];
  if (step === undefined || key === undefined) return into;
  const inner = spoiled((value as Record<string, unknown>)[key], rest, into);
  if (Array.isArray(value)) return value.with(Number(key), inner);
  const copy: Record<string, unknown> = { ...value, [key]: inner };
  if (inner === undefined) delete copy[key];
  return copy;
}

const junk = fc.oneof(
  fc.constantFrom(undefined, null, '', 'x', -1, 0, 0.5, 400, true, [], {}, [null], [{}], id, moment, rich),
  fc.jsonValue({ maxDepth: 2 }),
);

test.each(collections)('a whole record of %s fits, and is passed on as it is', (collection) => {
  const record = { ...filled(collection), fromTheFuture: [1] };
  expect(recordSchemas[collection].parse(record)).toEqual(record);
  const completed = createComplete()(collection, record);
  expect(completed.ok && completed.value).toBe(record);
});

test.each(collections)(
  'the quick check of %s says yes only to what the schema would leave as it is',
  (collection) => {
    const fits = quickFit(recordSchemas[collection]);
    fc.assert(
      fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }), junk, (steps, into) => {
        const record = spoiled(filled(collection), steps, into);
        const parsed = recordSchemas[collection].safeParse(record);
        expect(fits(record)).toBe(parsed.success && sameJson(parsed.data, record));
      }),
      { numRuns: 400 },
    );
  },
);

test('the quick check of ids agrees with the pattern of the schema', () => {
  const { pattern } = z.uuidv7()._zod.def;
  if (!pattern) throw new Error('zod holds ids against no pattern any more');
  expect(isUuid7Pattern(pattern)).toBe(true);
  const character = fc.oneof(
    fc.constantFrom(...'0789abcfABFgG-/:@`\u0130é'),
    fc.string({ unit: 'binary', maxLength: 2 }),
  );
  fc.assert(
    fc.property(fc.uuid({ version: [4, 7] }), fc.nat(40), fc.nat(2), character, (uuid, at, length, into) => {
      for (const text of [uuid, uuid.toUpperCase(), uuid.slice(0, at) + into + uuid.slice(at + length)])
        expect(fitsUuid7(text)).toBe(pattern.test(text));
    }),
    { numRuns: 300 },
  );
});

test('the quick check of rich text agrees with its schema', () => {
  const fits = quickFit(RichText);
  expect(fits(emptyRichText())).toBe(true);
  fc.assert(
    fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 7 }), junk, (steps, into) => {
      const doc = spoiled(rich, steps, into);
      expect(fits(doc)).toBe(RichText.safeParse(doc).success);
    }),
    { numRuns: 400 },
  );
  let deep: unknown = { type: 'text', text: 'x' };
  for (let level = 0; level < 100_000; level++) deep = { type: 'blockquote', content: [deep] };
  expect(fits({ type: 'doc', content: [deep] })).toBe(false);
});

test('what may be left out is filled in, and what cannot be is named', () => {
  const complete = createComplete();
  const bare = { id, createdAt: moment, updatedAt: moment, name: 'x' };
  expect(complete('tags', bare)).toMatchObject({
    ok: true,
    value: { ...bare, kind: 'topic', private: false },
  });
  const broken = complete('tags', { ...bare, hue: 400 });
  expect(!broken.ok && broken.error).toContain('hue');
});
