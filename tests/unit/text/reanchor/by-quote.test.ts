import { expect, test } from 'vitest';
import { reanchorByQuote } from '#common/text/reanchor/by-quote';
import { Neighbours } from '#common/text/reanchor/neighbours';
import { reanchorer } from '#common/text/reanchor/reanchorer';
import { searchedText } from '#common/text/reanchor/searched-text';

const article = [
  'Bridge closed for the winter',
  'The old bridge at Lindau will close in November, the road office announced 🌉 on Friday.',
  'Lorries must take the valley road, which adds forty minutes to the journey.',
  'Shopkeepers on the east bank said they had not been asked. The road office said they had.',
  'Work on the pillars is to end in March, when the bridge will open again.',
].join('\n');

/** The selector of some words of a text, as it would have been stored when they were marked. */
function selectorOf(text: string, quote: string, at = text.indexOf(quote)) {
  const points = [...text];
  const start = [...text.slice(0, at)].length;
  const end = start + [...quote].length;
  return {
    exact: quote,
    prefix: points.slice(Math.max(0, start - 32), start).join(''),
    suffix: points.slice(end, end + 32).join(''),
    start,
    end,
  };
}

function found(next: string, selector: ReturnType<typeof selectorOf>) {
  const answer = reanchorByQuote(searchedText(next), selector);
  const words = answer.start === null ? null : [...next].slice(answer.start, answer.end).join('');
  return { state: answer.state, start: answer.start, words };
}

test.each<[string, (text: string) => string, string, string, string | null]>([
  ['nothing changed', (t) => t, 'the valley road', 'exact', 'the valley road'],
  ['text came before', (t) => `Weather: snow 🌨\n${t}`, 'the valley road', 'exact', 'the valley road'],
  [
    'one side changed',
    (t) => t.replace('Lorries must take', 'All traffic uses'),
    'the valley road',
    'exact',
    'the valley road',
  ],
  [
    'both sides went, the words are many',
    () => 'x\nLorries must take the valley road, which adds forty minutes\ny',
    'Lorries must take the valley road, which adds forty minutes',
    'moved',
    'Lorries must take the valley road, which adds forty minutes',
  ],
  [
    'both sides went, the words are few',
    () => 'Here, a road office. Nothing else of it is left.',
    'road office',
    'orphan',
    null,
  ],
  [
    'a comma went',
    (t) => t.replace('road, which', 'road which'),
    'valley road, which adds',
    'changed',
    'valley road which adds',
  ],
  [
    'a word changed',
    (t) => t.replace('forty', 'fifty'),
    'adds forty minutes to the journey',
    'changed',
    'adds fifty minutes to the journey',
  ],
  [
    'a line was broken',
    (t) => t.replace('they had not', 'they\nhad not'),
    'said they had not been asked',
    'changed',
    'said they\nhad not been asked',
  ],
  [
    'its paragraph was deleted',
    (t) => t.replace(/\nShopkeepers.*/, ''),
    'they had not been asked',
    'orphan',
    null,
  ],
  ['everything was deleted', () => '', 'the valley road', 'orphan', null],
  [
    'an accent came to its last letter',
    (t) => t.replace('valley road', 'valley road\u0301'),
    'the valley road',
    'changed',
    'the valley road\u0301',
  ],
])('%s', (_, change, quote, state, words) => {
  expect(found(change(article), selectorOf(article, quote))).toMatchObject({ state, words });
});

test('words that occur twice are told apart by their context', () => {
  const next = `A new first line.\n${article}`;
  for (const at of [article.indexOf('road office'), article.lastIndexOf('road office')]) {
    const { start } = found(next, selectorOf(article, 'road office', at));
    expect(start).toBe([...next.slice(0, at + next.length - article.length)].length);
  }
});

test('words that occur twice in the same context are told apart by a place that is plainly nearer, or not at all', () => {
  const form = 'Name of the witness in full: not given. Signed and dated by the clerk of the court.';
  const text = `${article}\n${form}\n${article}\n${form}`;
  const last = text.lastIndexOf('not given');
  expect(found(`x ${text}`, selectorOf(text, 'not given', last))).toMatchObject({ state: 'exact' });
  expect(found(`x ${text}`, selectorOf(text, 'not given', last)).start).toBe(
    [...text.slice(0, last)].length + 2,
  );
  const between = { ...selectorOf(text, 'not given', last), start: Math.round([...text].length * 0.75) };
  expect(found(text, between).state).toBe('orphan');
});

test('a frame filled in twice is told apart by a few letters of its context, however far it has come', () => {
  const frame = (name: string) =>
    `${name}. Reported to the clerk as not given, in the hand of the clerk that day.`;
  const text = [article, frame('Harbour'), frame('Bridges')].join('\n');
  const reordered = [article, frame('Bridges'), frame('Mills'), frame('Harbour')].join('\n');
  const next = `Read out again.\n${reordered}`;
  const answer = found(next, selectorOf(text, 'not given'));
  expect(answer).toMatchObject({
    state: 'exact',
    start: [...next.slice(0, next.lastIndexOf('not given'))].length,
  });
  // The frame of another now stands just where this one stood: either can be meant.
  expect(found(reordered, selectorOf(text, 'not given')).state).toBe('orphan');
});

test('of two places that fit alike the nearer is not taken unless it is nearer by far', () => {
  const line =
    'The clerk signed the list of those who were present at the meeting in the old town hall that day.';
  const next = `${line}\n${article}\n${line}`;
  const at = (start: number) => ({ ...selectorOf(next, 'those who were present'), start });
  const first = next.indexOf('those who');
  expect(found(next, at(first + 3))).toMatchObject({ state: 'exact', start: first });
  expect(found(next, at(first + 60)).state).toBe('orphan');
});

test('words put on two lines are not given up for the same words in other places', () => {
  const text = `${article}\nThe keys were found by the clerk where we left them, said the mayor.`;
  const next = `We left early.\n${text.replace('we left', 'we\nleft')}\nSome say we left late.\nHow we left is told below.`;
  expect(found(next, selectorOf(text, 'we left'))).toMatchObject({ state: 'changed', words: 'we\nleft' });
});

test('a place that changed is not given up for the same words elsewhere', () => {
  const text = `${article}\nThe mayor praised the road office for its patience with the town in those weeks.`;
  const next = text.replace('asked. The road office said', 'asked. The road authority said');
  const answer = found(next, selectorOf(text, 'The road office said they had'));
  expect(answer).toMatchObject({ state: 'changed', words: 'The road authority said they had' });
});

test('a selector without context needs words that say enough by themselves', () => {
  const bare = (exact: string) => ({ exact, prefix: '', suffix: '', start: 0, end: 0 });
  expect(found(article, bare('Work on the pillars is to end in March'))).toMatchObject({ state: 'moved' });
  expect(found(article, bare('the')).state).toBe('orphan');
  expect(found(article, bare(''))).toMatchObject({ state: 'orphan' });
});

test('between places that fit alike, a passage goes as far as one marked near by went', () => {
  const row = (name: string) =>
    `Name of the witness: ${name}.\nHas the statement been signed in the presence of two clerks: not given at all.\nHas the statement been signed in the presence of two clerks: not given at all.`;
  const text = ['Aron Falk', 'Berta Lind', 'Cara Holm', 'Dora Nyberg'].map(row).join('\n');
  const next = text.replace('Aron Falk', 'Aron Wilhelm August Falk');
  const second = text.indexOf('not given', text.indexOf('Berta'));
  const quote = { ...selectorOf(text, 'not given', second), start: second - 60, end: second - 51 };
  expect(found(next, quote).state).toBe('orphan');
  const several = reanchorer();
  const ask = (each: ReturnType<typeof selectorOf>) => several.byQuote({ new: next, ...each });
  const moved = (from: string) => ({ ...selectorOf(text, from), start: text.indexOf(from) - 60 });
  expect(ask(moved('Berta Lind'))).toMatchObject({ start: next.indexOf('Berta Lind') });
  expect(ask(quote)).toMatchObject({
    state: 'exact',
    start: next.indexOf('not given', next.indexOf('Berta')),
  });
  expect(several.byQuote({ ...quote, new: `${next} ` }).state).toBe('orphan');
});

test('where words like its own were put in at its edge, a quote is not promised to be either of two', () => {
  const was =
    'He gave it to the archive (https://rubytogether.org/list), and to nobody else in the town that year.';
  const is = was.replace('https', 'https://web.archive.org/web/2024/https');
  expect(found(is, selectorOf(was, '://rubytogether.org'))).toMatchObject({
    state: 'changed',
    words: '://web.archive.org/web/2024/https://rubytogether.org',
  });
  expect(found(is, selectorOf(was, 'rubytogether.org'))).toMatchObject({ state: 'exact' });
});

test('where a sign like its first was taken out beside it, a quote is not promised to be whole', () => {
  const was =
    'What was spent is told by the mayor in the end.\n### Costs of the bridge\nThey rose each year.';
  const quote = selectorOf(was, '## Costs of the bridge');
  expect(found(was.replace('###', '##'), quote)).toMatchObject({
    state: 'changed',
    words: '# Costs of the bridge',
  });
  // Cut between sentences, there is one way to tell it.
  const said = 'It rained all day. The mayor came at ten. The mayor spoke of the bridge for an hour.';
  const spoke = selectorOf(said, 'The mayor spoke');
  expect(found(said.replace('The mayor came at ten. ', ''), spoke)).toMatchObject({ state: 'exact' });
});

test('where a line was put in before what a quote ends with, it is not promised to be whole', () => {
  const was =
    'Boats are few in winter.\n## Ferries\n* [Lindau](https://ferries.example/lindau)\n* [Rorschach]';
  const is = was.replace('* [Lindau', '* [Bregenz](https://ferries.example/bregenz)\n* [Lindau');
  expect(found(is, selectorOf(was, 'Ferries\n*'))).toMatchObject({
    state: 'changed',
    words: 'Ferries\n* [Bregenz](https://ferries.example/bregenz)\n*',
  });
  // What was put in between sentences leaves the quote whole, though its last sign comes again behind.
  const said =
    'It had rained all night. The mayor came at ten. The road office spoke of the bridge for an hour that day.';
  const came = said.replace('at ten.', 'at ten. Nobody else came.');
  expect(found(came, selectorOf(said, 'The mayor came at ten.'))).toMatchObject({
    state: 'exact',
    words: 'The mayor came at ten.',
  });
});

test('of two places where a quote may have changed, the one that passages near by tell of is taken', () => {
  const line = (name: string) =>
    `The keeper ${name} signed the list of boats at the old harbour gate that day.`;
  const text = ['Falk', 'Birk', 'Mark'].map((name) => `${name} came first.\n${line('Nyberg')}`).join('\n');
  const next = `A line of the clerk, and of nobody else.\n${text.replaceAll('list of boats', 'roll of boats')}`;
  const second = selectorOf(
    text,
    'signed the list of boats',
    text.indexOf('signed', text.indexOf('Birk came')),
  );
  // Stored offsets are those of an older text, and lie between two places.
  const quote = { ...second, start: second.start - 20, end: second.end - 20 };
  expect(found(next, quote).state).toBe('orphan');
  const several = reanchorer();
  const lind = { ...selectorOf(text, 'Birk came'), start: text.indexOf('Birk came') - 20 };
  expect(several.byQuote({ new: next, ...lind })).toMatchObject({ state: 'exact' });
  expect(several.byQuote({ new: next, ...quote })).toMatchObject({
    state: 'changed',
    start: next.indexOf('signed', next.indexOf('Birk came')),
  });
});

test('a few words are not promised to be where passages near by tell that they changed', () => {
  const method = 'A way of telling a story about a';
  const text = `Summary.\n${method} user's way.\nCategory: decide, and decide for good.\nWhat: ${method} user's way.`;
  const next = text.replace('Summary', 'Summary of a new kind').replace(/user's(?=[^']*$)/, 'user’s');
  const last = selectorOf(text, "user's", text.lastIndexOf("user's"));
  const several = reanchorer();
  const ask = (each: ReturnType<typeof selectorOf>) => several.byQuote({ new: next, ...each });
  expect(ask(selectorOf(text, 'Category: decide'))).toMatchObject({ state: 'exact' });
  expect(['exact', 'moved']).not.toContain(ask(last).state);
});

test('a place that passages near by tell of is not taken where a few letters of the context tell of another', () => {
  const page = (...codes: string[]) =>
    `Codes of the office in use\n${codes.map((code) => `:${code}: see [<a href="#status-code-${code}">${code}</a>]`).join('\n')}\nThe end`;
  const text = page('401', '402', '423', '424', '428');
  const next = page('401', '402', '417', '423', '424', '428');
  const quote = selectorOf(text, 'a href', text.indexOf('a href', text.indexOf(':423:')));
  const several = reanchorer();
  const ask = (each: ReturnType<typeof selectorOf>) => several.byQuote({ new: next, ...each });
  expect(ask(selectorOf(text, 'Codes of the office'))).toMatchObject({ state: 'exact', start: 0 });
  const { state, start } = ask(quote);
  expect([null, next.indexOf('a href', next.indexOf(':423:'))]).toContain(start);
  expect(state).toBe('orphan');
});

test('of two like addresses the one whose context goes on behind the other is not promised', () => {
  const link = (kind: string, number: number): string =>
    `([${kind}](https://talk.example/t/on-the-naming-of-harbours-and-quays/${number}))`;
  const text = `* Review: ${link('pitch', 65653)}\n\n## Introduction\n\nHarbours have names.`;
  const next = text.replace('65653))', `65653)) ${link('review', 65965)}`);
  const several = reanchorer();
  const ask = (each: ReturnType<typeof selectorOf>) => several.byQuote({ new: next, ...each });
  expect(ask(selectorOf(text, 'Harbours have')).state).toBe('exact');
  expect(['exact', 'moved']).not.toContain(ask(selectorOf(text, '-and-quays')).state);
});

test('the last row of its like is not promised where rows put in behind it end in one that differs by a figure', () => {
  const rows = (...months: string[]): string =>
    `# Updates of the office\n${months.map((month) => `- [${month}](updates/${month}-harbour-office-update.md)\n`).join('')}## How they are written\nBy the clerk.`;
  const text = rows('2022-01', '2022-02');
  const next = rows('2022-01', '2022-02', '2022-03', '2022-04', '2022-05', '2022-06', '2022-07', '2022-08');
  const several = reanchorer();
  const ask = (each: ReturnType<typeof selectorOf>) => several.byQuote({ new: next, ...each });
  expect(ask(selectorOf(text, 'How they are written')).state).toBe('exact');
  const update = selectorOf(text, 'update', text.lastIndexOf('update'));
  expect(['exact', 'moved']).not.toContain(ask(update).state);
});

test('words with all of their context far off are not promised where passages near by tell of others that keep half', () => {
  const person = '- [Mila Brandt](https://people.example/brandt) of the harbour office (@brandt)\n';
  const meets = 'The panel meets on the first Monday of each month, and keeps minutes. '.repeat(12);
  const tasks = '### Tasks of the panel as agreed in March\nNone.\n';
  const panels = (day: string, more: string, outreach: string): string =>
    `## Editors\n${meets.replace('first', day)}\n${person}${more}${tasks}${meets}\n## Outreach\n${meets}\n${person}${outreach}`;
  const text = panels('first', '', '### Chair\nNone yet.');
  const next = panels('first or the second', '- [Tomas Rust](https://people.example/rust)\n', tasks);
  const several = reanchorer();
  const ask = (each: ReturnType<typeof selectorOf>) => several.byQuote({ new: next, ...each });
  expect(ask(selectorOf(text, '## Editors'))).toMatchObject({ state: 'exact' });
  expect(['exact', 'moved']).not.toContain(ask(selectorOf(text, 'office (@brandt)')).state);
});

test('words that a section put in behind them ends with as well are not promised to be its last ones', () => {
  const list = 'The harbours listed include Amrum, Husum and Tönning, but this list is subject to change.';
  const section = `### Pilots\nThe pilots are told of each harbour once a year, and of each quay in the spring. ${list}`;
  const text = `Of the rules for ships.\n${list}\n## Questions that are asked\nNone yet.`;
  const next = text.replace('\n## Questions', `\n${section}\n## Questions`);
  const several = reanchorer();
  const ask = (each: ReturnType<typeof selectorOf>) => several.byQuote({ new: next, ...each });
  expect(ask(selectorOf(text, 'None yet'))).toMatchObject({ state: 'exact' });
  expect(['exact', 'moved']).not.toContain(ask(selectorOf(text, 'subject to change.')).state);
});

test('a place told by the further of two passages is not promised where the nearer tells of another but for a letter', () => {
  const report = (days: number, reviewers: string, sum: string): string =>
    `## ${days} days\nWritten by the clerk of the harbour.\n- **Boats:** reviewers per boat **${reviewers}** | diversity (eff.#) **${sum}** | of the crews (eff.#) all\n`;
  const text = `${report(30, '1', '3.09')}Told on ${'the quay, '.repeat(40)}and nowhere else.`;
  const next = `${report(90, '1.0', '3.17')}${report(30, '1', '3.14')}Told on ${'the quay, '.repeat(40)}and nowhere else.`;
  const several = reanchorer();
  const quote = selectorOf(text, '(eff');
  const first = next.indexOf('(eff');
  const second = next.indexOf('(eff', next.indexOf('30 days'));
  // What was asked for before: passages a little before the words, and further behind them.
  const neighbours = new Neighbours();
  neighbours.learn(quote.start - 100, first - 102);
  neighbours.learn(quote.start + 300, second + 300);
  const answer = reanchorByQuote(searchedText(next), quote, neighbours);
  expect(['exact', 'moved']).not.toContain(answer.state);
  expect(several.byQuote({ new: next, ...selectorOf(text, 'and nowhere else') })).toMatchObject({
    state: 'exact',
  });
});

test('a row put into a quote that begins in the row before it is seen by a context that was cut within a word', () => {
  const row = (title: string, key: string): string =>
    `* [${title}](https://films.example/list?at=PLCbSCJEIR6C${key}) - Mauro Brandt\n`;
  const text = `${row('Harbours', 'qgCLyVzqp49xOm8A5YDTKA')}${row('Patterns in quays', 'q-ac90TGvJ8Wo8TtyZ4nhu')}`;
  const next = `${row('Harbours', 'qgCLyVzqp49xOm8A5YDTKA')}${row('Keeping of boats', 'o1aPvFfPuIsRGouF9D0Jk3')}${row('Patterns in quays', 'q-ac90TGvJ8Wo8TtyZ4nhu')}`;
  expect(found(next, selectorOf(text, 'Brandt\n* [Patterns in quays]'))).toMatchObject({
    state: 'changed',
    start: next.indexOf('Brandt'),
  });
});

test('words where passages near by tell them to be are not doubted for what resembles them nearer to the old offset', () => {
  const row = (title: string, note: string): string =>
    `<li><a href="https://quay.example/community/${title}.html">Community › Tools › ${title}</a>${note}</li>\n`;
  const rows = (note: string): string =>
    `Pages that are told anew:\n${row('gardens', ' (under way)')}${row('bridges', ' (under way)')}${row('harbours', note)}`;
  const text = rows(' (under way)');
  const next = `${row('museums', ' (under way)')}${rows('')}`;
  const several = reanchorer();
  const ask = (each: ReturnType<typeof selectorOf>) => several.byQuote({ new: next, ...each });
  expect(ask(selectorOf(text, 'told anew:'))).toMatchObject({ state: 'exact' });
  const quote = 'harbours.html">Community › Tools › harbours</a>';
  expect(ask(selectorOf(text, quote))).toMatchObject({ state: 'exact', start: next.indexOf(quote) });
});

test('an address that was changed is not promised in the next line, whose address goes on from the old one', () => {
  const site = 'https://harbour.example';
  const row = (title: string, path: string): string =>
    `* [${title}](${site}/quays/how-we-work/piers/${path})\n`;
  const before = ['survey', 'dredging', 'pilots']
    .map((title) => row(`The ${title} handbook`, title))
    .join('');
  const after = row('What the piers are for', 'pier-keepers-handbook/what-they-are-for');
  const text = `${before}${row('Handbook of keepers', 'pier-keepers-handbook')}${after}`;
  const next = `${before}${row('Handbook of keepers', 'pier-wardens-handbook')}${after}`;
  const several = reanchorer();
  const ask = (quote: string) => several.byQuote({ new: next, ...selectorOf(text, quote) });
  expect(ask('Handbook of keepers')).toMatchObject({ state: 'exact' });
  const answer = ask('/quays/how-we-work/piers/pier-keepers');
  expect(answer).toMatchObject({ state: 'changed' });
  expect(next.slice(answer.start ?? 0, answer.end ?? 0)).toBe('/quays/how-we-work/piers/pier-wardens');
});

test('a few words of every row that became others in one row are found there by all that stands around them', () => {
  const row = (name: string, form: string): string =>
    `| ${name} keeper of the pier | ${form}-form.pdf | due in spring |\n`;
  const rows = (form: string): string =>
    `${row('Anselm', 'stay')}${row('Birgit', 'stay')}${row('Cosima', form)}${row('Detlev', 'stay')}`;
  const quote = selectorOf(
    rows('stay'),
    'stay-form',
    rows('stay').indexOf('stay', rows('stay').indexOf('Cosima')),
  );
  const next = rows('winter');
  const answer = reanchorByQuote(searchedText(next), quote);
  expect(answer.state).toBe('changed');
  expect(next.slice(answer.start ?? 0, answer.end ?? 0)).toBe('winter-form');
});

test('of a report told anew and one put in beside it the last is not promised for standing as far from what follows', () => {
  const report = (days: number, ships: string, crews: string): string =>
    `In ${days} days the harbour office has counted ships (all flags) **${ships}** and crews (all flags) **${crews}** at the quays.\n`;
  const foot = 'How the office counts: a ship is counted when it leaves the roads.';
  const head = 'The office of the harbour has told this in the autumn.\n';
  const text = `${head}${report(30, '3.61', '15.06')}${foot}`;
  const news = 'What is new: the quays in the east are open again.\n'.repeat(3);
  const next = `${head}${news}${report(30, '4.80', '14.58')}${report(90, '5.17', '18.52')}${foot}`;
  const several = reanchorer();
  const ask = (quote: string) => several.byQuote({ new: next, ...selectorOf(text, quote) });
  expect(ask('told this in the autumn')).toMatchObject({ state: 'exact' });
  expect(ask('How the office counts')).toMatchObject({ state: 'exact' });
  expect(ask('and crews (all')).toMatchObject({ state: 'orphan' });
});
