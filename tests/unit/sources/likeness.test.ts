import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArticleIndex } from '#common/sources/article-index';
import { likenessOf } from '#common/sources/likeness';
import { passagesOf } from '#common/sources/passages';
import { shapeOf } from '#common/sources/text-shape';
import { sliceByCodePoints } from '#common/text/code-points';
import { othersOnTheSame, toldTwice } from '../../support/told-twice';

const kindOf = (a: string, b: string): string => likenessOf(shapeOf(a), shapeOf(b))?.kind ?? 'none';
const lines = (text: string): string[] => text.split('\n');

describe.each(toldTwice)('$name', ({ original, reworded, independent }) => {
  test('told again in other words is a rewording, whichever is asked first', () => {
    expect(kindOf(original, reworded)).toBe('rewording');
    expect(kindOf(reworded, original)).toBe('rewording');
  });

  test('reported by somebody else who was there is not one source', () => {
    expect(['none', 'related']).toContain(kindOf(original, independent));
    expect(['none', 'related']).toContain(kindOf(reworded, independent));
  });

  test('copied whole, cut, touched up and put into a page is a copy', () => {
    const cut = lines(original).slice(0, 3).join('\n');
    const touched = original.replace(/ said /g, ' told reporters ').replace('Monday', '8 May');
    const page = `Skip to content\n\nHome News Sport\n\n${original.toUpperCase()}\n\nComments\n\nLatest`;
    for (const copy of [original, cut, touched, page]) expect(kindOf(original, copy)).toBe('copy');
  });

  test('what tells the same stands in the passages, in code points of either text', () => {
    const before = `🚢 ${original}`;
    const likeness = likenessOf(shapeOf(before), shapeOf(reworded));
    const passages = passagesOf(before, reworded, likeness?.passages ?? []);
    expect(passages.length).toBeGreaterThan(4);
    const sentences = new Set(likeness?.passages.map(({ a }) => before.slice(a.start, a.end)));
    expect(passages.map(({ a }) => sliceByCodePoints(before, a.start, a.end))).toEqual([...sentences]);
    for (const { a, b } of passages) {
      expect(sliceByCodePoints(before, a.start, a.end)).toMatch(/^\S.*\S$/su);
      expect(sliceByCodePoints(reworded, b.start, b.end)).toMatch(/^\S.*\S$/su);
    }
  });
});

test('other matters, of the same people and places, are no source with any of them', () => {
  for (const other of othersOnTheSame) {
    for (const { original, reworded } of toldTwice) {
      expect(['none', 'related']).toContain(kindOf(other, original));
      expect(['none', 'related']).toContain(kindOf(other, reworded));
    }
  }
});

test('a statement quoted whole in an article many times as long is not one source with it', () => {
  const [first, ...rest] = toldTwice;
  const statement = lines(first?.original ?? '')
    .slice(1, 2)
    .join('\n');
  const long = [statement, ...rest.map(({ independent }) => independent), ...othersOnTheSame].join('\n');
  expect(kindOf(statement, `${long}\n${rest.map(({ original }) => original).join('\n')}`)).not.toBe('copy');
});

describe('an index', () => {
  const texts = new Map([
    ...toldTwice.flatMap(({ name, original, reworded, independent }): [string, string][] => [
      [`${name}, original`, original],
      [`${name}, reworded`, reworded],
      [`${name}, independent`, independent],
    ]),
    ...othersOnTheSame.map((text, at): [string, string] => [`other ${at}`, text]),
  ]);
  const filled = (frame = ''): ArticleIndex => {
    const index = new ArticleIndex();
    for (const [id, text] of texts) index.put(id, shapeOf(`${text}\n${frame}`));
    return index;
  };

  test('finds the rewording of each original and no other source of it', () => {
    const index = filled();
    for (const { name } of toldTwice) {
      const one = index.like(`${name}, original`).filter(({ kind }) => kind !== 'related');
      expect(one.map(({ id }) => id)).toEqual([`${name}, reworded`]);
    }
  });

  test('pages of one site are not one source for the frame they share', () => {
    const frame = [
      'Sign up for our newsletter and get the ten stories of the day, picked by our editors, every morning at seven.',
      'This newspaper is financed by its readers alone, take out a subscription and support independent journalism.',
      'All rights reserved, no part of this page may be copied, stored or sent on without written permission of the publisher.',
    ].join('\n');
    const index = filled(frame);
    for (const { name } of toldTwice) {
      const one = index.like(`${name}, independent`).filter(({ kind }) => kind !== 'related');
      expect(one).toEqual([]);
    }
  });

  test('a report that many have copied is known as one all the same', () => {
    const index = filled();
    const wire = toldTwice[2]?.original ?? '';
    for (let copy = 0; copy < 30; copy++) index.put(`copy ${copy}`, shapeOf(`${wire}\nPage ${copy}`));
    const copies = index.like('a storm, original').filter(({ kind }) => kind === 'copy');
    expect(copies).toHaveLength(30);
  });

  test('forgets what is dropped and takes what is put anew', () => {
    const index = filled();
    index.drop('a bridge, reworded');
    expect(index.like('a bridge, original')).toEqual([]);
    index.put('a bridge, original', shapeOf(texts.get('talks, reworded') ?? ''));
    expect(index.like('a bridge, original')[0]).toMatchObject({ id: 'talks, reworded', kind: 'copy' });
    expect(index.size).toBe(texts.size - 1);
  });
});

test('any two texts compare alike both ways, and a text of some length is a copy of itself', () => {
  const word = fc.constantFrom(
    'the',
    'ship',
    'left',
    'Port',
    '12,000',
    'U.S.',
    '🚢',
    '北京',
    'eight',
    'é',
    '.',
    '\n',
  );
  const text = fc.array(word, { maxLength: 120 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [forth, back] = [likenessOf(shapeOf(a), shapeOf(b)), likenessOf(shapeOf(b), shapeOf(a))];
      expect(back?.kind).toBe(forth?.kind);
      expect(back?.score).toBe(forth?.score);
      for (const { a: inA, b: inB } of forth?.passages ?? []) {
        expect(a.slice(inA.start, inA.end).trim()).not.toBe('');
        expect(b.slice(inB.start, inB.end).trim()).not.toBe('');
      }
    }),
    { numRuns: 60 },
  );
});
