import { expect, test } from 'vitest';
import { alignTexts } from '#common/text/reanchor/alignment';
import { reanchorThroughEdit } from '#common/text/reanchor/through-edit';

const article = [
  'Harbour office opens in Westmere',
  'The harbour office opened on Monday morning, two weeks late. Its keys had been lost 🚢 in the move.',
  'Mayor Ilse Brandt said the delay had cost the town nothing but patience.',
  'Fishermen disagreed. Three of them had paid for berths that nobody could assign.',
  'The next council meeting will discuss repayment.',
].join('\n');

/** What became of the words between two brackets when the text around them changed to another. */
function after(change: (text: string) => string, quote: string, from: string = article) {
  const start = [...from.slice(0, from.indexOf(quote))].length;
  const next = change(from);
  const answer = reanchorThroughEdit(alignTexts(from, next), start, start + [...quote].length);
  const words = answer.start === null ? null : [...next].slice(answer.start, answer.end).join('');
  return { state: answer.state, words, confidence: answer.confidence, start: answer.start };
}

test.each<[string, (text: string) => string, string, string, string | null]>([
  ['nothing changed', (t) => t, 'two weeks late', 'exact', 'two weeks late'],
  [
    'a paragraph came before',
    (t) => `A new paragraph 🚢.\n${t}`,
    'keys had been lost',
    'exact',
    'keys had been lost',
  ],
  [
    'the words beside it changed',
    (t) => t.replace('Monday', 'Tuesday'),
    'morning, two weeks',
    'exact',
    'morning, two weeks',
  ],
  [
    'a comma went',
    (t) => t.replace('morning, two', 'morning two'),
    'Monday morning, two weeks',
    'changed',
    'Monday morning two weeks',
  ],
  [
    'a letter was mended',
    (t) => t.replace('patience', 'patients'),
    'nothing but patience',
    'changed',
    'nothing but patients',
  ],
  [
    'the only word was mended',
    (t) => t.replace('repayment', 're-payment'),
    'repayment',
    'changed',
    're-payment',
  ],
  ['a word replaced another', (t) => t.replace('Monday', 'Friday'), 'Monday', 'changed', 'Friday'],
  [
    'words ran together',
    (t) => t.replace('had paid for', 'hadpaid for'),
    'them had paid for berths',
    'changed',
    'them hadpaid for berths',
  ],
  [
    'words were put in',
    (t) => t.replace('cost the', 'cost the whole'),
    'cost the town nothing',
    'changed',
    'cost the whole town nothing',
  ],
  [
    'a line was broken',
    (t) => t.replace('berths that', 'berths\nthat'),
    'berths that nobody',
    'changed',
    'berths\nthat nobody',
  ],
  [
    'its first word was replaced',
    (t) => t.replace('Fishermen', 'Anglers'),
    'Fishermen disagreed',
    'changed',
    'Anglers disagreed',
  ],
  [
    'an accent came to its last letter',
    (t) => t.replace('late.', 'late\u0301.'),
    'weeks late',
    'changed',
    'weeks late\u0301',
  ],
  [
    'its sentence was deleted',
    (t) => t.replace(' Its keys had been lost 🚢 in the move.', ''),
    'Its keys had been lost',
    'orphan',
    null,
  ],
  [
    'its paragraph was deleted',
    (t) => t.replace(/\nFishermen.*/, ''),
    'Three of them had paid for berths',
    'orphan',
    null,
  ],
  ['everything was deleted', () => '', 'Three of them', 'orphan', null],
])('%s', (_, change, quote, state, words) => {
  expect(after(change, quote)).toMatchObject({ state, words });
});

test('a paragraph taken elsewhere is moved, or exact where the others made way for it', () => {
  const lines = article.split('\n');
  const [title = '', ...rest] = lines;
  const quote = 'paid for berths that nobody could assign';
  const moved = [title, rest[2], rest[0], rest[1], rest[3]].join('\n');
  expect(after(() => moved, quote)).toMatchObject({ words: quote });
  expect(['exact', 'moved']).toContain(after(() => moved, quote).state);
});

test('a paragraph that was taken elsewhere and mended on the way is flagged where it is now', () => {
  const [title = '', ...rest] = article.split('\n');
  const mended = (rest[2] ?? '').replace('nobody could assign', 'nobody at the office could assign');
  const next = [title, 'A word to begin with, from the editors.', mended, rest[0], rest[1], rest[3]].join(
    '\n',
  );
  const quote = 'Three of them had paid for berths that nobody could assign';
  const words = 'Three of them had paid for berths that nobody at the office could assign';
  expect(after(() => next, quote)).toMatchObject({ state: 'changed', words });
});

test('the same words in two rewritten sentences are promised for neither', () => {
  const text = `${article}\nShe knows ropes, sails and tide tables, and other gear, and with a little help can steer.`;
  const next =
    `${article}\n| Mate | Good at two or three skills (knots, ropes, sails and tide tables) under a master. |` +
    `\n| Master | Knows each of the skills (knots, ropes, sails and tide tables), and teaches the mates. |`;
  expect(after(() => next, 'ropes, sails and tide tables', text)).toMatchObject({ state: 'orphan' });
});

test('words that live on only as somebody else’s are not taken', () => {
  const text = `The vote was postponed.\n${article}\nThe vote was postponed.`;
  const next = text.slice('The vote was postponed.\n'.length);
  const quote = 'The vote was postponed';
  const first = reanchorThroughEdit(alignTexts(text, next), 0, quote.length);
  expect(first.state).toBe('orphan');
  const second = text.lastIndexOf(quote) - 1; // one emoji before it
  const kept = reanchorThroughEdit(alignTexts(text, next), second, second + quote.length);
  expect(kept).toMatchObject({ state: 'exact', start: second - (text.length - next.length) });
});

test('a sentence put in between two that begin alike cuts neither', () => {
  const text = 'One came. The cat sat down. All was well.';
  const next = 'One came. The dog barked loudly. The cat sat down. All was well.';
  const start = text.indexOf('The cat');
  const answer = reanchorThroughEdit(alignTexts(text, next), start, start + 'The cat sat down.'.length);
  expect(answer).toMatchObject({ state: 'exact', start: next.indexOf('The cat') });
});

test('a deleted passage whose words come back twice is taken to neither place', () => {
  const quote = 'Mayor Ilse Brandt said the delay had cost the town nothing but patience.';
  const twice = article.replace(`${quote}\n`, '').replace('Harbour', `${quote}\nHarbour`) + `\n${quote}`;
  const answer = reanchorThroughEdit(
    alignTexts(article, twice),
    [...article.slice(0, article.indexOf(quote))].length,
    [...article.slice(0, article.indexOf(quote))].length + quote.length,
  );
  expect(answer.state).toBe('orphan');
  expect(answer.state === 'orphan' && answer.places.length).toBe(2);
});

test('white space alone stays while its neighbours do', () => {
  const at = article.indexOf('\nThe harbour');
  expect(after((t) => t.replace('Harbour office opens', 'Office opens'), '\n', article)).toMatchObject({
    state: 'exact',
    start: at - 'Harbour '.length,
  });
  expect(after((t) => t.replace('Westmere\nThe', 'Westmere The'), '\n', article)).toMatchObject({
    state: 'changed',
  });
  expect(after((t) => t.replace('Westmere\nThe', 'A'), '\n', article)).toMatchObject({ state: 'orphan' });
});

test('scripts without spaces are followed sign by sign', () => {
  const text = '港口办公室于星期一上午开放。市长说，这次延误没有造成任何损失。渔民们不同意这种说法。';
  const mended = (t: string): string => t.replace('任何损失', '什么损失');
  expect(after(mended, '渔民们不同意', text)).toMatchObject({ state: 'exact', words: '渔民们不同意' });
  expect(after(mended, '没有造成任何损失', text)).toMatchObject({
    state: 'changed',
    words: '没有造成什么损失',
  });
});

test('an empty range, or one outside the text, is refused', () => {
  const alignment = alignTexts('one two', 'one two');
  expect(() => reanchorThroughEdit(alignment, 3, 3)).toThrow(RangeError);
  expect(() => reanchorThroughEdit(alignment, 3, 9)).toThrow(RangeError);
});

test.each<[was: string, is: string, passage: string, state: string, words: string]>([
  // Either of two copies may be the new one: what only one telling keeps whole is not promised.
  ['See (www/blog/why) for it.', 'See (www/blog/blog/why) for it.', 'www/blog', 'exact', 'www/blog'],
  ['See (www/blog/why) for it.', 'See (www/blog/blog/why) for it.', 'blog/why', 'changed', 'blog/blog/why'],
  ['See (www/blog/blog/why) for it.', 'See (www/blog/why) for it.', 'blog/blog', 'changed', 'blog/'],
  [
    'The clerk and the mayor left.',
    'The clerk and the judge and the mayor left.',
    'mayor left',
    'exact',
    'mayor left',
  ],
  ['late.\n### What he said\nThat it', 'late.\n## What he said\nThat it', 'late.\n#', 'exact', 'late.\n#'],
  ['late.\n### What he said\nThat it', 'late.\n## What he said\nThat it', '## What', 'changed', '# What'],
  ['two weeks late, it said.', 'two weeks late,, it said.', 'weeks late,', 'exact', 'weeks late,'],
  // Whole lines and sentences are what people put in.
  ['- Anna\n- Tomas\nThe list', '- Anna\n- Ida\n- Tomas\nThe list', '- Tomas', 'exact', '- Tomas'],
  ['- Anna\n- Ida\n- Tomas\nThe list', '- Anna\n- Tomas\nThe list', '- Tomas', 'exact', '- Tomas'],
])('%j made %j: %j is %s', (was, is, passage, state, words) => {
  expect(after(() => is, passage, was)).toMatchObject({ state, words });
});

test.each<[where: string, was: string, is: string]>([
  ['behind it', '- [2022-02](updates/2022-02-update.md)\n', '- [2022-03](updates/2022-03-update.md)\n'],
  ['before it', '', '- [2022-01](updates/2022-01-update.md)\n'],
])(
  'a row put in %s among its like is told by its lines, though other words of it may be the new ones',
  (_, was, is) => {
    const row = '- [2022-02](updates/2022-02-update.md)\n';
    const from = `Updates of each month, newest last, are kept here:\n${row}## Process\nThey are written by the clerk.`;
    const more = (text: string) => text.replace(row, was === '' ? `${is}${row}` : `${was}${is}`);
    for (const quote of ['-update.md', '(updates/', ')\n', 'update.md)\n## Process'])
      expect([quote, after(more, quote, from).state]).toEqual([
        quote,
        expect.stringMatching(/exact|changed/),
      ]);
    expect(after(more, '-update.md', from)).toMatchObject({
      state: 'exact',
      start: more(from).indexOf('-update.md', more(from).indexOf('2022-02](')),
    });
  },
);

test('a line put into a passage parts it, though its last words stand behind that line again', () => {
  const from =
    '- Anna Keel (first, Harbour)\n- Tomas Rust (second, Harbour)\nThe list is kept by the clerk of the town.';
  const more = (text: string) => text.replace('- Tomas', '- Ida Brandt (first, Harbour)\n- Tomas');
  expect(after(more, ', Harbour)\n- Tomas Rust', from).state).toBe('changed');
});

test('where a shorter edit would put the passage elsewhere, it is promised at neither place', () => {
  const one = 'again-'.repeat(14) + 'again';
  const two = 'https://acc.two.example/CommunityBrowser.aspx?id=17631';
  const rest = '\n\n> *8* One of the features of all such work is a small team with a leader of its own.';
  const old = `> *7* See [${one}; ${two}](${one}; ${two})${rest}`;
  const next = `> *7* See [${one}](${one}) ;  ${two}](${two})${rest}`;
  const alignment = alignTexts(old, next);
  const at = old.lastIndexOf('.aspx?id');
  const answer = reanchorThroughEdit(alignment, at, at + 8);
  const places = [next.lastIndexOf('.aspx?id'), next.indexOf('.aspx?id')];
  expect(answer).toMatchObject({
    state: 'orphan',
    places: places.map((start) => ({ start, end: start + 8 })),
  });
  const over = old.lastIndexOf('id=17631');
  expect(reanchorThroughEdit(alignment, over, old.length)).toMatchObject({
    state: 'changed',
    start: next.indexOf('id=17631'),
  });
  expect(reanchorThroughEdit(alignment, old.indexOf('One of'), old.indexOf('small')).state).toBe('exact');
});

test('words that come back in two new places are promised in neither, however well one fits', () => {
  const quote = 'Fishermen disagreed. Three of them had paid for berths';
  const line = `${quote} that nobody could assign.`;
  const next = `${line}\n${article.replace(`${line}\n`, '')}\nOn the poster: ${quote} at night`;
  const start = [...article.slice(0, article.indexOf(quote))].length;
  const answer = reanchorThroughEdit(alignTexts(article, next), start, start + quote.length);
  expect(answer.state).toBe('orphan');
});

test('a report of the same figures month after month is told by the order of its months', () => {
  const month = (name: string, opened: number, merged: number, days: number): string =>
    `### ${name}\n- **Issues:** opened ${opened} / closed ${merged} | **Median gap (days):** ${days}\n` +
    `- **Reviews (sampled):** median reviewers **${merged}** | reviewer diversity **${opened}** | unique reviewers **${days}**\n` +
    `- **Mailing lists:** messages **${opened}**, unique posters **${merged}** | mentor sign-offs **${days}**\n`;
  const old = `${month('3m', 21, 31, 55)}${month('6m', 41, 31, 56)}${month('12m', 81, 51, 42)}All told.`;
  const next = `${month('3m', 11, 10, 12)}${month('6m', 21, 31, 55)}${month('12m', 83, 52, 43)}All told.`;
  const start = old.indexOf('unique posters', old.indexOf('### 6m'));
  const answer = reanchorThroughEdit(alignTexts(old, next), start, start + 14);
  expect([null, next.indexOf('unique posters', next.indexOf('### 6m'))]).toContain(answer.start);
});

test('of two rows that changed places, words of the one that stands letter for letter are not promised in the other', () => {
  const row = (time: number, title: string, page: string, name: string): string =>
    `| 2 | ${time}m | [${title}](https://quay.example/plans/proposal-${page}) for the second round ([slides](https://slides.example/show/d/${page}/edit?usp=sharing)) | ${name} |`;
  const quay = (time: number): string => row(time, 'New quay', 'new-quay', 'Ida Brandt');
  const pilots = row(30, 'Later hours for pilots', 'pilot-hours', 'Tomas Keel');
  const [head, foot] = ['| part | time | what | who |', 'All else is told at the end of the day.'];
  const old = [head, quay(30), pilots, foot].join('\n');
  const next = [head, pilots, quay(45), foot].join('\n');
  const alignment = alignTexts(old, next);
  for (const quote of ['https:/', 'plans/proposal', ' for the second round', 'usp=sharing']) {
    const start = old.indexOf(quote, old.indexOf(pilots));
    const answer = reanchorThroughEdit(alignment, start, start + quote.length);
    const own = next.indexOf(quote, next.indexOf(pilots));
    if (answer.state === 'orphan')
      expect(answer.places).toContainEqual({ start: own, end: own + quote.length });
    else expect([quote, answer.start]).toEqual([quote, own]);
  }
});

test('of two rows that changed places, words of the one that was mended are not promised in the one that was not', () => {
  const row = (name: string, page: string, figure: number): string =>
    `| ${name} | https://quay.example/${page} | Altona | ${figure} |`;
  const [pilot, clerk, mate, cook] = [
    row('Ruth', 'ruth', 8),
    row('Simon', 'simon', 1),
    row('Wilhelmina', 'wilhelmina', 27),
    row('Berthold', 'berthold', 6),
  ];
  const old = [pilot, clerk, mate, row('Ottilie', 'ottilie', 4), cook].join('\n');
  const next = [pilot, row('Ottilie', 'ottilie', 77), mate, clerk, cook].join('\n');
  const alignment = alignTexts(old, next);
  for (const quote of ['https', 'quay.example', 'Altona', 'example/ottilie']) {
    const start = old.indexOf(quote, old.indexOf('| Ottilie'));
    const answer = reanchorThroughEdit(alignment, start, start + quote.length);
    const own = next.indexOf(quote, next.indexOf('| Ottilie'));
    const isPromised = answer.state === 'exact' || answer.state === 'moved';
    expect([quote, isPromised ? answer.start : own]).toEqual([quote, own]);
  }
});
