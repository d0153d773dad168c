import { expect, test } from 'vitest';
import { isQuoted, tellDate, toldOf } from '#common/time/told-words';

const date = {
  edtf: '2023-02-14/2023-02-21',
  words: '14 Feb 2023/21 Feb 2023',
  at: null,
  against: null,
  by: 'user',
  confirmed: true,
} as const;
const passage = 'during an eight-day tour that starts on Tuesday';

test('a date that its user wrote out is no quotation of an article that has no such words', () => {
  expect(isQuoted(date, passage)).toBe(false);
  expect(tellDate(toldOf(date, passage))).toBe('14–21 Feb 2023');
});

test('words that stand in the passage, or say how a source puts it, are its own', () => {
  expect(isQuoted(date, 'dates: 14 Feb 2023/21 Feb 2023')).toBe(true);
  expect(isQuoted({ ...date, words: 'eight days from Tuesday' }, passage)).toBe(true);
  expect(isQuoted({ ...date, words: 'soon after', edtf: null }, passage)).toBe(true);
  expect(isQuoted({ ...date, by: 'program' }, passage)).toBe(true);
  const weekend = { ...date, words: 'this coming weekend', edtf: '2023-02-18/2023-02-19' };
  expect(tellDate(toldOf(weekend, passage))).toBe('“this coming weekend” 18–19 Feb 2023');
});

test('a date without words, or without a code, is told by what it has', () => {
  expect(tellDate({ words: '', edtf: '2023-02', quoted: true })).toBe('Feb 2023');
  expect(tellDate({ words: 'soon after', edtf: null, quoted: true })).toBe('“soon after”');
});
