import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts, type ReadStretch } from '#common/sources/compare-texts';
import { ArticleIndex } from '#common/sources/article-index';
import { likenessOf } from '#common/sources/likeness';
import { percentFound } from '#common/sources/percent-found';
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

test('what differs in a short sentence is not all found in the other; what holds the other whole is', () => {
  const text = lines(toldTwice[0]?.original ?? '').join('\n');
  const score = (a: string, b: string) => likenessOf(shapeOf(a), shapeOf(b))?.score ?? 0;
  const differs = score(`${text}\nNobody was hurt.`, `${text}\nSeveral died there.`);
  expect(differs).toBeLessThan(1);
  expect(percentFound(differs)).toBe(99);
  expect(score(text, `${text}\nNobody was hurt.`)).toBe(1);
  expect(score(text, text)).toBe(1);
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

describe('side by side', () => {
  const read = (a: string, b: string) =>
    compareTexts({ text: a, language: 'en' }, { text: b, language: 'en' });
  const marks = ({ pieces }: ReadStretch): string[] =>
    pieces.flatMap(({ text, mark }) => (mark === null ? [] : [`${mark}: ${text}`]));
  const of = (name: string) => toldTwice.find((story) => story.name === name) ?? toldTwice[0];

  test('a doubt that was lost is told with both wordings', () => {
    const talks = of('talks');
    const { passages } = read(talks?.original ?? '', talks?.reworded ?? '');
    expect(passages.flatMap(({ firmness }) => firmness)).toEqual([
      { open: 'a', openWords: 'expected to rule', firmWords: 'rule' },
    ]);
    expect(passages.flatMap(({ a }) => marks(a))).toContain('open: could');
  });

  test.each([
    [
      'The envoy may attend the conference in Lund as well.',
      'At the conference in Lund the envoy is attending.',
      1,
    ],
    [
      'The envoy may attend the conference in Lund as well.',
      'The envoy might attend the Lund conference.',
      0,
    ],
    ['The envoy will attend the conference in Lund.', 'The envoy is attending the conference in Lund.', 0],
    ['In May the envoy attends the conference in Lund.', 'The envoy attends the conference in Lund.', 0],
    [
      'He postponed an expected visit to Lund by the envoy.',
      'He put off the expected early visit to Lund by the envoy.',
      0,
    ],
  ])('%s | %s', (a, b, firm) => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const also = 'The pilot Ines Dahl led fourteen ships out of the harbour.';
      const { passages } = read(`${one}\n${also}`, `${other}\n${also}`);
      expect(passages).toHaveLength(2);
      expect(passages.flatMap(({ firmness }) => firmness)).toHaveLength(firm);
    }
  });

  test('numbers and names that one of the two alone has are set apart; what is moved is not', () => {
    const a =
      'On Friday the harbour of Lund took in 14 ships from Pelagos with grain.\nThe pilot Ines Dahl led them.';
    const b =
      'The harbour of Lund took in 17 ships with grain from Pelagos.\nIt was Friday. Their pilot Ines Dahl led them from Skagen.';
    const { passages } = read(a, b);
    expect(passages.flatMap((each) => marks(each.a))).toEqual(['number: 14']);
    expect(passages.flatMap((each) => marks(each.b))).toEqual(['number: 17', 'name: Skagen']);
  });

  test('sentences without a place in the other are told, those in a row as one', () => {
    const talks = of('talks');
    const extra =
      'The mayor of Brod has ordered forty new chairs. The band practises every evening behind the station.';
    const { onlyA, onlyB } = read(`${talks?.original ?? ''}\n${extra}`, talks?.original ?? '');
    expect(onlyA.map(({ pieces }) => pieces.map(({ text }) => text).join(''))).toEqual([extra]);
    expect(onlyB).toEqual([]);
  });

  test('a short sentence that only one has is shown: it may hold the number that changed', () => {
    const original = of('talks')?.original ?? '';
    const heading = 'What comes next';
    const words = (all: readonly ReadStretch[]): string[] =>
      all.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
    const { onlyA, onlyB } = read(
      `${original} Three people were hurt. They met twice.\n${heading}`,
      `${original} They met twice. Four people were hurt.`,
    );
    expect(words(onlyA)).toEqual(['Three people were hurt.']);
    expect(words(onlyB)).toEqual(['Four people were hurt.']);
  });
});
