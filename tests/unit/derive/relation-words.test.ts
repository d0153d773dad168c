import { expect, test } from 'vitest';
import { countsOnce, relationWords, type SeenRelation } from '#common/derive/relation-words';
import { relationKinds } from '#common/model/relation';

const relation = (kind: string, first: string | null): SeenRelation =>
  ({ kind, first, a: 'a', b: 'b' }) as unknown as SeenRelation;

test.each([
  ['rewording', 'b', 'Rewords', 'Reworded in'],
  ['copy', 'a', 'Copied in', 'Copies'],
  ['translation', null, 'Same account in another language as', 'Same account in another language as'],
  ['separate', null, 'Separate from', 'Separate from'],
  ['retells', null, 'Retells', 'Retold in'],
])('%s, first %s: “%s” on the one, “%s” on the other', (kind, first, onA, onB) => {
  expect(relationWords(relation(kind, first), 'a')).toBe(onA);
  expect(relationWords(relation(kind, first), 'b')).toBe(onB);
});

test('only copies, rewordings and translations count once', () => {
  expect(relationKinds.filter((kind) => countsOnce({ kind }))).toEqual(['copy', 'rewording', 'translation']);
});
