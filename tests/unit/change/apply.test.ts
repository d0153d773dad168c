import { expect, test } from 'vitest';
import { applyOps } from '#common/change/apply';
import { drop, put, set, setFields, stamp } from '#common/change/build';
import { sameJson } from '#common/change/equal';
import { Op } from '#common/change/op';
import { reverseOps } from '#common/change/reverse';
import { squash } from '#common/change/squash';
import type { TagId } from '#common/model/ids';
import { emptyLibrary, type RecordOf, type RecordReader } from '#common/model/library';

const id = '01900000-0000-7000-8000-000000000001' as TagId;
const early = '2024-01-01T00:00:00.000Z';
const late = '2024-02-02T00:00:00.000Z';
const tag: RecordOf['tags'] = {
  id,
  createdAt: early,
  updatedAt: early,
  private: false,
  name: 'river',
  kind: 'topic',
  parent: null,
  rank: 0,
  names: ['stream', 'brook'],
  hue: 48,
  line: 'solid',
  description: '',
};

function holding(...tags: RecordOf['tags'][]): RecordReader {
  const data = emptyLibrary();
  for (const one of tags) data.tags.set(one.id, one);
  return { get: (collection, key) => data[collection].get(key) };
}

const splice = (at: number, removed: unknown[], inserted: unknown[], path = ['names']): Op => ({
  op: 'splice',
  in: 'tags',
  id,
  path,
  at,
  removed,
  inserted,
});

test.each<[string, Op, string, RecordReader]>([
  ['putting what is there', put('tags', tag), 'exists', holding(tag)],
  ['dropping what is not there', drop('tags', tag), 'missing', holding()],
  ['dropping what has changed', drop('tags', { ...tag, name: 'x' }), 'differs', holding(tag)],
  ['setting in what is not there', set('tags', id, ['name'], 'river', 'x'), 'missing', holding()],
  ['setting from another value', set('tags', id, ['name'], 'sea', 'x'), 'differs', holding(tag)],
  ['setting a field thought absent', set('tags', id, ['name'], undefined, 'x'), 'differs', holding(tag)],
  [
    'setting past the end of an array',
    set('tags', id, ['names', 2], undefined, 'x'),
    'no such place',
    holding(tag),
  ],
  [
    'taking a place out of an array by setting',
    set('tags', id, ['names', 0], 'stream', undefined),
    'no such place',
    holding(tag),
  ],
  [
    'setting by a name in an array',
    set('tags', id, ['names', 'length'], 2, 0),
    'no such place',
    holding(tag),
  ],
  ['setting inside a text', set('tags', id, ['name', 0], 'r', 'x'), 'no such place', holding(tag)],
  ['giving a record another id', set('tags', id, ['id'], id, 'x'), 'no such place', holding(tag)],
  [
    'reaching for the prototype',
    set('tags', id, ['__proto__', 'x'], undefined, 1),
    'no such place',
    holding(tag),
  ],
  ['splicing what is no array', splice(0, [], ['x'], ['name']), 'no such place', holding(tag)],
  ['splicing out something else', splice(0, ['brook'], []), 'differs', holding(tag)],
  ['splicing past the end', splice(2, ['brook'], []), 'no such place', holding(tag)],
])('%s is a conflict, given as a value', (_what, op, reason, before) => {
  expect(applyOps(before, [op])).toMatchObject({ ok: false, error: { in: 'tags', id, reason } });
});

test('ops see what those before them in the same change did', () => {
  const ops = [
    put('tags', tag),
    set('tags', id, ['name'], 'river', 'sea'),
    splice(1, ['brook'], ['creek', 'beck']),
  ];
  const applied = applyOps(holding(), ops);
  expect(applied.ok && applied.value.get('tags')?.get(id)).toEqual({
    ...tag,
    name: 'sea',
    names: ['stream', 'creek', 'beck'],
  });
  expect(tag.names).toEqual(['stream', 'brook']);
});

test('a field called like something every object inherits can be set and taken away again', () => {
  const there = set('tags', id, ['constructor'], undefined, 'x');
  const applied = applyOps(holding(tag), [there]);
  expect(applied.ok && Object.entries(applied.value.get('tags')?.get(id) ?? {})).toContainEqual([
    'constructor',
    'x',
  ]);
  const back = applyOps(holding(tag), [there, ...reverseOps([there])]);
  expect(back.ok && Object.hasOwn(back.value.get('tags')?.get(id) ?? {}, 'constructor')).toBe(false);
});

test('a stamp goes on every record a change edits or makes, once, and gives way to a newer one', () => {
  const other = { ...tag, id: '01900000-0000-7000-8000-000000000002' as TagId };
  const ops = [
    set('tags', id, ['name'], 'river', 'sea'),
    set('tags', id, ['hue'], 48, 1),
    set('tags', id, ['updatedAt'], 'never', 'whenever'),
    put('tags', other),
  ];
  const applied = applyOps(holding(tag), stamp(holding(tag), ops, late));
  expect(applied.ok && [...(applied.value.get('tags')?.values() ?? [])]).toMatchObject([
    { id, name: 'sea', hue: 1, updatedAt: late },
    { id: other.id, updatedAt: late },
  ]);
});

test('an old stamp does not stand in the way of dropping, and the reverse brings back what was there', () => {
  const touched = { ...tag, updatedAt: late };
  const ops = stamp(holding(touched), [drop('tags', tag)], late);
  expect(applyOps(holding(touched), ops).ok).toBe(true);
  expect(reverseOps(ops)).toEqual([put('tags', touched)]);
});

test('fields that stay the same make no op', () => {
  expect(setFields('tags', tag, { name: 'river', names: ['stream', 'brook'] })).toEqual([]);
  expect(setFields('tags', tag, { name: 'sea', hue: 48 })).toEqual([
    set('tags', id, ['name'], 'river', 'sea'),
  ]);
});

test.each<[string, Op[], Op[]]>([
  [
    'two edits of one field are one',
    [set('tags', id, ['name'], 'a', 'b'), set('tags', id, ['name'], 'b', 'c')],
    [set('tags', id, ['name'], 'a', 'c')],
  ],
  [
    'there and back is nothing',
    [set('tags', id, ['name'], 'a', 'b'), set('tags', id, ['name'], 'b', 'a')],
    [],
  ],
  ['made and dropped is nothing', [put('tags', tag), drop('tags', tag)], []],
  [
    'other fields stay apart',
    [set('tags', id, ['name'], 'a', 'b'), set('tags', id, ['hue'], 1, 2)],
    [set('tags', id, ['name'], 'a', 'b'), set('tags', id, ['hue'], 1, 2)],
  ],
])('squash: %s', (_what, ops, squashed) => {
  expect(squash(ops)).toEqual(squashed);
});

test.each<[string, unknown, unknown, boolean]>([
  ['the order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
  ['an undefined key and none', { a: 1, b: undefined }, { a: 1 }, true],
  ['null and none', { a: null }, {}, false],
  ['an array and an object with its indexes', ['x'], { 0: 'x' }, false],
  ['an inherited name and none', JSON.parse('{"__proto__":{}}'), {}, false],
  ['zero and minus zero, which JSON does not tell apart', 0, -0, true],
  ['another order of an array', [1, 2], [2, 1], false],
])('sameJson: %s', (_what, a, b, same) => {
  expect(sameJson(a, b)).toBe(same);
});

test('ops are checked at the door: ids, collections and whole positions', () => {
  expect(Op.safeParse(set('tags', id, ['name'], 'a', 'b')).success).toBe(true);
  expect(Op.safeParse({ op: 'set', in: 'people', id, path: ['name'] }).success).toBe(false);
  expect(Op.safeParse({ op: 'set', in: 'tags', id: 'x', path: ['name'] }).success).toBe(false);
  expect(Op.safeParse({ op: 'set', in: 'tags', id, path: [] }).success).toBe(false);
  expect(Op.safeParse(splice(1.5, [], [])).success).toBe(false);
});
