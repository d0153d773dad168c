import { describe, expect, test } from 'vitest';
import { paragraphsOf } from '#common/formats/reading/plain/paragraphs';
import { keptLines, plainDraft } from './helpers';

const long = (n: number) =>
  `Sentence ${n} of the harbour story runs on for quite a while, as the words of a paragraph do when nobody breaks its lines for it.`;

const wrapped = [
  'The harbour council of Kalvik met on Monday to hear what the ferry line',
  'wants for its berth. The line says it cannot run the winter timetable',
  'without a new ramp, and the council says it cannot pay for one before the',
  'spring. Both agree that the old one is not safe.',
  '',
  'A second meeting is set for the end of the month. Until then the ferry',
  'runs on weekdays only, and lorries go by the road around the fjord.',
];

describe('where paragraphs end', () => {
  test('lines that run long: one newline ends a paragraph', () => {
    const { paragraphs, joined } = paragraphsOf([long(1), long(2), long(3)].join('\n'));
    expect(joined).toBe(false);
    expect(paragraphs.map(({ text }) => text)).toEqual([long(1), long(2), long(3)]);
  });

  test('hard-wrapped lines are joined with one space, and a blank line always ends a paragraph', () => {
    const { paragraphs, joined } = paragraphsOf(wrapped.join('\n'));
    expect(joined).toBe(true);
    expect(paragraphs.map(({ text }) => text)).toEqual([
      wrapped.slice(0, 4).join(' '),
      wrapped.slice(5).join(' '),
    ]);
  });

  test.each(['\r\n', '\r', '\n', '\u2028', '\u0085'])('line end %j is one', (end) => {
    expect(paragraphsOf(wrapped.join(end)).paragraphs).toHaveLength(2);
  });

  test('a form feed and a paragraph separator end a paragraph', () => {
    expect(paragraphsOf('one\ftwo\u2029three').paragraphs.map(({ text }) => text)).toEqual([
      'one',
      'two',
      'three',
    ]);
  });

  test('a headline directly above hard-wrapped lines is not swallowed', () => {
    const { paragraphs } = paragraphsOf(['Ferry without a ramp', ...wrapped].join('\n'));
    expect(paragraphs[0]?.text).toBe('Ferry without a ramp');
  });

  test('a word broken at its hyphen keeps the hyphen and gets no space', () => {
    const text = wrapped.join('\n').replace('what the ferry line\nwants', 'what the ferry-\nline wants');
    expect(paragraphsOf(text).paragraphs[0]?.text).toContain('what the ferry-line wants');
  });

  test('short lines of their own stay lines of their own', () => {
    const list = ['Mayor Vik', 'Harbour master Dahl', 'Two traders', 'A clerk'];
    expect(paragraphsOf(list.join('\n')).paragraphs.map(({ text }) => text)).toEqual(list);
  });

  test('list items among wrapped lines begin new paragraphs', () => {
    const text = [
      ...wrapped,
      '',
      '- a ramp that carries lorries in every kind of weather the fjord has',
      '- a timetable',
    ].join('\n');
    expect(
      paragraphsOf(text)
        .paragraphs.slice(2)
        .map(({ text: each }) => each[0]),
    ).toEqual(['-', '-']);
  });

  test('lines of Chinese broken at a width are joined without a space', () => {
    const text = Array.from(
      { length: 4 },
      () => '港口委员会星期一开会讨论渡轮公司的要求并决定下次会议日期以及冬季时间表的安排问题',
    )
      .join('\n')
      .replace(/题$/, '。');
    const other = text.replace(/港口/g, (word, at: number) => (at > 0 ? `新${at}` : word));
    expect(paragraphsOf(other).paragraphs).toHaveLength(1);
    expect(paragraphsOf(other).paragraphs[0]?.text).not.toContain(' ');
  });

  test('the user may say what line ends mean', () => {
    expect(paragraphsOf(wrapped.join('\n'), 'keep').paragraphs).toHaveLength(6);
    expect(paragraphsOf(`${long(1)}\n${long(2)}`, 'join').paragraphs).toHaveLength(1);
  });
});

describe('title and headings', () => {
  test('a short first line is the title and stays in the text as a heading', () => {
    const draft = plainDraft(`Ferry Talks Resume\n\n${long(1)}\n\n${long(2)}`);
    expect(draft.fields.title).toEqual({ value: 'Ferry Talks Resume', from: 'text', why: 'The first line' });
    expect(keptLines(draft)[0]).toBe('h1: Ferry Talks Resume');
  });

  test('a title may stand on its line alone where no line of the text stands apart', () => {
    expect(plainDraft(`Ferry Talks Resume\n${long(1)}\n${long(2)}`).fields.title.value).toBe(
      'Ferry Talks Resume',
    );
  });

  test.each([
    ['a sentence', `The talks resume.\n\n${long(1)}`],
    ['a long line', `${long(1)}\n\n${long(2)}`],
    ['a dateline', `KALVIK, Feb 13 —\n\n${long(1)}`],
    ['a byline', `By Ines Aker\n\n${long(1)}`],
    ['a date', `14 February 2023\n\n${long(1)}`],
    ['an address', `https://harbour-post.example/ferry\n\n${long(1)}`],
    ['a line in the middle of a sentence', `and so the talks\n\n${long(1)}`],
    ['nothing after it', 'Ferry Talks Resume'],
  ])('no title is invented from %s', (_, text) => {
    expect(plainDraft(text).fields.title).toEqual({ value: '', from: 'file' });
  });

  test('a question between paragraphs becomes a heading', () => {
    const draft = plainDraft(`${long(1)}\n\nWhat does the line want?\n\n${long(2)}`);
    expect(keptLines(draft)[1]).toBe('h2: What does the line want?');
  });

  test.each([
    ['not alone on its line’s group', `${long(1)}\n\nWhat it wants\n${long(2)}`],
    ['followed by something short', `${long(1)}\n\nWhat it wants\n\nA ramp, soon.\n\n${long(2)}`],
    ['ending in a colon', `${long(1)}\n\nThe spokesman:\n\n${long(2)}`],
    ['a sentence', `${long(1)}\n\nIt wants a ramp.\n\n${long(2)}`],
  ])('no heading where it is %s', (_, text) => {
    expect(keptLines(plainDraft(text)).filter((line) => line.startsWith('h'))).toEqual([]);
  });

  test('byline and date are read from lines at the top, which stay in the text', () => {
    const draft = plainDraft(
      `Ferry Talks Resume\n\nBy Ines Aker\n\nPublished 14 February 2023\n\n${long(1)}`,
    );
    expect(draft.fields.byline.value).toBe('Ines Aker');
    expect(draft.fields.published).toMatchObject({
      edtf: '2023-02-14',
      words: 'Published 14 February 2023',
      from: 'text',
      confirmed: false,
    });
    expect(keptLines(draft)).toContain('paragraph: By Ines Aker');
  });
});
