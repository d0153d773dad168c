import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventRow } from '#common/contract/rows';
import { datesInWords } from '../../../../renderer/features/events/link/dates-in-words';
import { linkRows, rowKey, rowToTake } from '../../../../renderer/features/events/link/link-rows';
import { placeBeside } from '../../../../renderer/features/events/link/place-beside';
import { noTold, readTold, toldOf } from '../../../../renderer/features/events/link/told-entry';

const event = (id: string, title: string): EventRow => ({
  id,
  title,
  date: null,
  standing: 'unset',
  confidence: 'unset',
  partOf: null,
  depth: 0,
  outside: null,
  partsOutside: 0,
  disputed: false,
  tags: [],
  weight: { supports: 0, contradicts: 0, mentions: 0, articles: 0, sources: 0 },
  private: false,
});
const found = [event('a', 'Munich conference'), event('b', 'Municipal vote')];

describe('the lines of the link field', () => {
  test('the new event is last, and there is none for a blank', () => {
    expect(linkRows(found, ' muni ').map(rowKey)).toEqual(['a', 'b', 'new']);
    expect(linkRows(found, ' ').map(rowKey)).toEqual(['a', 'b']);
    expect(linkRows([], '')).toEqual([]);
    expect(linkRows([], ' A vote ')).toEqual([{ kind: 'new', title: 'A vote' }]);
  });

  test('Enter takes the marked line while it fits, else the first', () => {
    const rows = linkRows(found, 'muni');
    expect(rowToTake(rows, null)).toBe(rows[0]);
    expect(rowToTake(rows, 'b')).toBe(rows[1]);
    expect(rowToTake(rows, 'gone')).toBe(rows[0]);
    expect(rowToTake(rows, 'new')).toBe(rows[2]);
    expect(rowToTake([], 'b')).toBeUndefined();
  });
});

const counted = {
  edtf: '2023-02-14',
  article: '019b8d62-7a80-7ce6-a7a1-6b6e326a9faf',
  field: 'published',
} as never;

describe('the date as told', () => {
  test('nothing typed is no date', () => {
    expect(toldOf(noTold, null)).toEqual({ ok: true, date: null });
  });

  test('relative words count from the article and remember against what', () => {
    expect(toldOf({ ...noTold, words: 'Wednesday' }, counted)).toMatchObject({ ok: false });
    expect(toldOf({ ...noTold, words: 'yesterday' }, counted)).toMatchObject({
      ok: true,
      date: { edtf: '2023-02-13', words: 'yesterday', against: { edtf: '2023-02-14' }, by: 'user' },
    });
  });

  test('two readings wait for a choice', () => {
    const draft = { ...noTold, words: '3/4/2023' };
    expect(toldOf(draft, null)).toMatchObject({ ok: false });
    expect(toldOf({ ...draft, chosen: '2023-04-03' }, null)).toMatchObject({ date: { edtf: '2023-04-03' } });
  });

  test('in an article without a date, relative words stay words, and it is said why', () => {
    const draft = { ...noTold, words: 'Tuesday' };
    expect(toldOf(draft, null)).toMatchObject({
      ok: true,
      date: { edtf: null, words: 'Tuesday', against: null },
    });
    expect(readTold(draft, null)?.message).toContain('date the article first');
    // Where there is no article at all, there is nothing to wait for.
    expect(toldOf(draft)).toMatchObject({ ok: false });
  });

  test('words that are no date are refused, or kept as words', () => {
    const draft = { ...noTold, words: 'after the harvest' };
    expect(toldOf(draft, null)).toMatchObject({ ok: false });
    expect(toldOf({ ...draft, asWords: true }, null)).toMatchObject({
      ok: true,
      date: { edtf: null, words: 'after the harvest' },
    });
  });
});

test('the field stays in the window and off the words where there is room', () => {
  const side = fc.integer({ min: 300, max: 2000 });
  fc.assert(
    fc.property(side, side, fc.nat(2500), fc.nat(2500), fc.nat(40), (width, height, left, top, tall) => {
      const words = { left, top, bottom: top + tall };
      const placed = placeBeside(words, { width: 424, height: 400 }, { width, height });
      expect(placed.left).toBeGreaterThanOrEqual(0);
      expect(placed.left + placed.width).toBeLessThanOrEqual(width);
      const upper = placed.top ?? height - (placed.bottom ?? 0) - placed.maxHeight;
      const lower = placed.top === undefined ? height - (placed.bottom ?? 0) : placed.top + placed.maxHeight;
      expect(upper).toBeGreaterThanOrEqual(0);
      expect(lower).toBeLessThanOrEqual(height);
      expect(placed.maxHeight).toBeGreaterThanOrEqual(200);
    }),
  );
});

test('the dates in the words linked are offered as worded, and only those that could be read', () => {
  expect(
    datesInWords('He said on Monday it was held late last month, for eight days.', '2023-02-14'),
  ).toEqual(['Monday', 'late last month']);
  expect(datesInWords('starting Tuesday', null)).toEqual(['Tuesday']);
  expect(datesInWords('on Monday and on Monday, 13 Feb 2023', null)).toEqual([
    'Monday',
    'Monday, 13 Feb 2023',
  ]);
  expect(datesInWords('no date is told', null)).toEqual([]);
});
