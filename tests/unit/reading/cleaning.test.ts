import { describe, expect, test } from 'vitest';
import { draftText, finish, putBack, takeOut } from '#common/formats/reading/pieces';
import { keptLines, plainDraft, removedLines, removedPieces } from './helpers';

const body =
  'The ferry line wants a new ramp before the winter, and the harbour council has said that it will not pay for one.';
const more =
  'A second meeting follows at the end of the month, when the council knows what the ministry would add to the sum.';
const caption = 'Anne Vik, mayor of Kalvik, at the ferry berth';

describe('a date put before the text', () => {
  test.each([
    ['on the same line', `date 2023-02-14 ${body}\n\n${more}`],
    ['after white space', `  date 2023-02-14 ${body}\n\n${more}`],
    ['on its own line', `date 2023-02-14\n${body}\n\n${more}`],
    ['with a colon', `Date: 2023-02-14\n\n${body}\n\n${more}`],
    ['below page clutter', `Skip to content\n\ndate 2023-02-14 ${body}\n\n${more}`],
  ])('%s becomes the publication date', (_, text) => {
    const draft = plainDraft(text);
    expect(draft.fields.published).toMatchObject({
      edtf: '2023-02-14',
      from: 'text',
      by: 'program',
      confirmed: false,
    });
    expect(draft.fields.published?.words.toLowerCase()).toMatch(/^date:? 2023-02-14$/);
    expect(draftText(draft)).toBe(`${body}\n${more}`);
    const record = finish(draft).cleaning.find((each) => each.was.toLowerCase().startsWith('date'));
    expect(record).toMatchObject({ kind: 'removed', is: '', at: 0 });
    expect(record?.reason).toMatch(/publication date/);
  });

  test('shared line: one click puts the words back on it, one more takes them out', () => {
    const draft = plainDraft(`date 2023-02-14 ${body}\n\n${more}`);
    const back = putBack(draft, 0);
    expect(finish(back)).toMatchObject({ text: `date 2023-02-14 ${body}\n${more}`, cleaning: [] });
    expect(takeOut(back, 0)).toEqual(draft);
  });

  test.each([
    ['no such day', `date 2023-02-30 ${body}\n\n${more}`],
    ['no whole date', `date 2023-02 ${body}\n\n${more}`],
    ['a word that begins so', `dates 2023-02-14 ${body}\n\n${more}`],
    ['in the middle of the text', `${body}\n\ndate 2023-02-14 ${more}`],
  ])('%s is left alone', (_, text) => {
    const draft = plainDraft(text);
    expect(draft.fields.published).toBeNull();
    expect(finish(draft).cleaning).toEqual([]);
  });

  test('a dateline is part of the text', () => {
    const draft = plainDraft(`KALVIK, Feb 14 (Reuters) - ${body}`);
    expect(draftText(draft)).toBe(`KALVIK, Feb 14 (Reuters) - ${body}`);
  });
});

describe('page clutter', () => {
  test('goes from both ends, each line with its reason, and the title is the first line after it', () => {
    const draft = plainDraft(
      `Skip to content\n\nFerry Talks Resume\n\n${body}\n\n${more}\n\nComments\n\nLatest`,
    );
    expect(keptLines(draft)).toEqual(['h1: Ferry Talks Resume', `paragraph: ${body}`, `paragraph: ${more}`]);
    expect(removedLines(draft)).toEqual([
      'Page clutter: a link past the menu | Skip to content',
      'Page clutter: a heading of what follows on the page | Comments',
      'Page clutter: a heading of what follows on the page | Latest',
    ]);
    expect(draft.fields.title.value).toBe('Ferry Talks Resume');
  });

  test('the same words in the middle of a text stay', () => {
    const draft = plainDraft(`${body}\n\nComments\n\n${more}`);
    expect(removedPieces(draft)).toEqual([]);
  });

  test('a text of clutter words alone stays: it may be all there is', () => {
    expect(draftText(plainDraft('Comments\n\nLatest'))).toBe('Comments\nLatest');
  });

  test('one click puts a line back in its place', () => {
    const draft = plainDraft(`Skip to content\n\n${body}\n\nComments (12)\n\nLatest`);
    const [first, comments] = removedPieces(draft);
    expect(draftText(putBack(draft, first?.id ?? -1))).toBe(`Skip to content\n${body}`);
    expect(draftText(putBack(draft, comments?.id ?? -1))).toBe(`${body}\nComments (12)`);
  });
});

describe('captions that repeat', () => {
  test('the first stays, as a caption; all later ones go', () => {
    const draft = plainDraft(
      [
        `Ferry Talks Resume`,
        body,
        `${caption}\n${caption}`,
        more,
        `${caption}\n${caption}`,
        body.replace('new', 'safe'),
      ].join('\n\n'),
    );
    expect(keptLines(draft).filter((line) => line.includes('Anne'))).toEqual([`caption: ${caption}`]);
    expect(removedLines(draft)).toEqual(
      Array.from({ length: 3 }, () => `A caption repeated: the first one stays | ${caption}`),
    );
  });

  test('a caption that is a sentence repeats only side by side or with a credit', () => {
    const sentence = 'The mayor visits the ferry berth.';
    expect(removedPieces(plainDraft([body, sentence, more, sentence].join('\n\n')))).toEqual([]);
    expect(removedPieces(plainDraft([body, `${sentence}\n${sentence}`, more].join('\n\n')))).toHaveLength(1);
    const credited = 'The mayor at the berth. File photo: R. Dahl.';
    expect(removedPieces(plainDraft([body, credited, more, credited].join('\n\n')))).toHaveLength(1);
  });

  test.each(['Thank you.', 'THE MAYOR OF KALVIK:', 'Will the line pay for it?', 'MR DAHL'])(
    'a transcript may say %j often',
    (line) => {
      expect(removedPieces(plainDraft([line, body, line, more, line].join('\n\n')))).toEqual([]);
    },
  );

  test('a headline said twice stays a headline', () => {
    const draft = plainDraft(
      ['Ferry Talks Resume After Storm', 'Ferry Talks Resume After Storm', body].join('\n\n'),
    );
    expect(keptLines(draft)[0]).toBe('h1: Ferry Talks Resume After Storm');
    expect(removedLines(draft)).toEqual([
      'The headline repeated: the first one stays | Ferry Talks Resume After Storm',
    ]);
  });
});

test('the record of cleaning says where in the text, in code points, the words were', () => {
  const draft = plainDraft(`Skip to content\n\n😀 ${body}\n\n${caption}\n${caption}\n\n${more}\n\nLatest`);
  const { text, cleaning } = finish(draft);
  const points = Array.from(text);
  const lengthOf = (part: string) => Array.from(part).length;
  expect(cleaning.map(({ at }) => at)).toEqual([0, lengthOf(`😀 ${body}\n${caption}\n`), points.length]);
});

test('taking out a piece that cleaning kept is the user’s own reason', () => {
  const draft = takeOut(plainDraft(`${body}\n\n${more}`), 1);
  expect(finish(draft)).toMatchObject({
    text: body,
    cleaning: [{ kind: 'removed', was: more, reason: 'Taken out by you' }],
  });
});
