import { describe, expect, test } from 'vitest';
import { draftBeginning, draftDoc, draftText, finish, putBack } from '#common/formats/reading/pieces';
import { parseArticleDoc } from '#common/text/doc-schema';
import { readPasted } from '#core/readers/read-article';
import { harbourPage, harbourParagraphs } from '../../support/reading/harbour-page';
import { keptLines, readFile, removedLines, removedPieces } from './helpers';

const html = (body: string) =>
  readFile('page.html', `<!doctype html><html><head></head><body>${body}</body></html>`);

describe('a whole page', () => {
  const draft = readFile('harbour.html', harbourPage);

  test('keeps the story with its blocks, the headline first', () => {
    const lines = keptLines(draft);
    expect(lines[0]).toBe('h1: Ferry talks resume in Kalvik');
    for (const paragraph of harbourParagraphs) expect(lines).toContain(`paragraph: ${paragraph}`);
    expect(lines).toContain('h2: What is at stake?');
    expect(lines).toContain('bulletList: Fees for lorries / A timetable for Sundays');
    expect(lines).toContain('table: Year / Crossings / 2021 / 2,310 / 2022');
    expect(lines).toContain('caption: The ferry Solvei at the quay on Monday. Photo: R. Dahl');
    expect(parseArticleDoc(draftDoc(draft)).ok).toBe(true);
  });

  test('lists what was left out with its reason, in the order of the page', () => {
    expect(removedLines(draft)).toEqual([
      'Page clutter: a link past the menu | Skip to content',
      'Page clutter: the head of the page | Home / World',
      'The author’s line: it is in the details | By Ines Aker and Tor Lund',
      'Outside the main text: a side column | Read more',
      'Outside the main text: a side column | Another story about the fees that were charged',
      'Hidden on the page | Hidden words for machines only.',
      'Page clutter: a form or its buttons | Share',
      'Outside the main text: a side column | Most read',
      'Outside the main text: a side column | Storm closes the northern road again',
      'Page clutter: the foot of the page | © 2023 Harbour Post. All rights reserved. / About us Privacy',
    ]);
  });

  test('its beginning is that of the text that is stored, cut anywhere', () => {
    const { text } = finish(draft);
    for (let units = 0; units <= text.length + 1; units++)
      expect(draftBeginning(draft, units)).toBe(text.slice(0, units));
  });

  test('one click puts a piece back where it was', () => {
    const hidden = removedPieces(draft).find(({ removed }) => removed?.reason === 'Hidden on the page');
    const lines = keptLines(putBack(draft, hidden?.id ?? -1));
    const at = lines.indexOf('paragraph: Hidden words for machines only.');
    expect(lines[at - 1]).toBe(`paragraph: ${harbourParagraphs.at(-1)}`);
  });

  test('nothing of it could load, run or lead anywhere but the web', () => {
    const stored = JSON.stringify(draft);
    for (const trace of ['tracker.example', 'javascript:', 'onclick', '<p', 'style'])
      expect(stored).not.toContain(trace);
  });

  test('links are made whole against the page’s address', () => {
    expect(JSON.stringify(draftDoc(draft))).toContain(
      '"href":"https://www.harbour-post.example/2023/first-round"',
    );
  });
});

describe('blocks', () => {
  const say = (what: string) =>
    `The ferry line wants ${what} before the winter, and the harbour council says that it will not pay.`;
  const long = say('a new ramp');
  const other = say('a safer berth');
  test.each<[string, string, string[]]>([
    [
      'white space and references',
      `<p>A\n  b&nbsp;c &amp; &#8220;d&#x201d;</p><p>${long}</p>`,
      ['paragraph: A b\u00a0c & “d”', `paragraph: ${long}`],
    ],
    ['line breaks', `<p>${long}<br>next<br><br>other</p>`, [`paragraph: ${long} / next`, 'paragraph: other']],
    [
      'text without a paragraph',
      `${long}<div>${other}</div>${say('a tug')}`,
      [`paragraph: ${long}`, `paragraph: ${other}`, `paragraph: ${say('a tug')}`],
    ],
    ['quotation marks', `<p>${long} <q>so</q></p>`, [`paragraph: ${long} “so”`]],
    [
      'definitions',
      `<p>${long}</p><dl><dt>ramp</dt><dd>${other}</dd></dl>`,
      [`paragraph: ${long}`, 'paragraph: ramp', `paragraph: ${other}`],
    ],
    ['a statement in pre', `<pre>${long}\n\n${other}</pre>`, [`paragraph: ${long}`, `paragraph: ${other}`]],
    [
      'code in pre',
      `<p>${long}</p><pre><code>a\n\n  b</code></pre>`,
      [`paragraph: ${long}`, 'codeBlock: a /  /   b'],
    ],
    [
      'a table that only arranges',
      `<table role="presentation"><tr><td><p>${long}</p></td><td>${other}</td></tr></table>`,
      [`paragraph: ${long}`, `paragraph: ${other}`],
    ],
    [
      'an unclosed page',
      `<p>${long}<p>${other}<ul><li>a<li>b`,
      [`paragraph: ${long}`, `paragraph: ${other}`, 'bulletList: a / b'],
    ],
  ])('%s', (_, body, lines) => {
    const draft = html(`<article>${body}</article>`);
    expect(keptLines(draft)).toEqual(lines);
    expect(parseArticleDoc(draftDoc(draft)).ok).toBe(true);
  });

  test('a drawing in pre keeps its lines, blank ones too', () => {
    const draft = html(
      `<article><p>${long}</p><pre>id | value\n---+------\n 1 | 0.5\n\n(1 row)</pre></article>`,
    );
    expect(keptLines(draft)[1]).toBe('codeBlock: id | value / ---+------ /  1 | 0.5 /  / (1 row)');
  });

  test('paragraphs that are bare divs, as some sites make them, are found', () => {
    const divs = Array.from(
      { length: 6 },
      (_, i) => `<div><div><span>${say(`berth ${i}`)} ${say(`tug ${i}`)}</span></div></div>`,
    );
    const draft = html(
      `<div id="a"><div id="b">${divs.join('')}</div></div><div class="menu"><a href="/x">Other</a></div>`,
    );
    expect(keptLines(draft)).toHaveLength(6);
    expect(draft.warnings).toEqual([]);
  });

  test('spans of cells are kept within what a table can hold', () => {
    const draft = html(
      `<article><p>${long}</p><table><tr><th colspan="2">a</th></tr><tr><td rowspan="99999999">b</td><td colspan="x">c</td></tr></table></article>`,
    );
    expect(parseArticleDoc(draftDoc(draft)).ok).toBe(true);
    expect(JSON.stringify(draftDoc(draft))).toContain('"rowspan":65534');
  });

  test('a real paragraph that the finder of the main text drops is kept, and said', () => {
    const story = Array.from({ length: 5 }, (_, i) => `<p>${say(`berth ${i}`)} ${say(`tug ${i}`)}</p>`);
    const dropped = `<div class="sponsor-banner"><p>${say('a bell')}</p></div><p class="banner">${say('a light')}</p>`;
    const draft = html(
      `<article>${story.slice(0, 3).join('')}${dropped}${story.slice(3).join('')}</article>`,
    );
    expect(keptLines(draft)).toContain(`paragraph: ${say('a light')}`);
    expect(removedLines(draft)).toEqual([`Page clutter: an advertisement | ${say('a bell')}`]);
    expect(draft.warnings).toEqual([
      'One paragraph beside the main text may not belong to it: look it over.',
    ]);
  });

  test('a fragment without html or body is a page too', () => {
    expect(draftText(readFile('f.htm', `<p>${long}</p><script>alert(1)</script>`))).toBe(long);
  });

  test('a page in a .txt file is read as a page, and said', () => {
    const draft = readFile('saved.txt', `<!DOCTYPE html><html><body><p>${long}</p></body></html>`);
    expect([draft.reader, draftText(draft)]).toEqual(['page', long]);
    expect(draft.warnings).toContain('It is a web page and was read as one.');
  });
});

describe('beyond the limits', () => {
  test.each([
    ['levels', `${'<div>'.repeat(300)}deep words${'</div>'.repeat(300)}`, /256 levels/, 'deep words'],
    ['tags that never close', '<b>'.repeat(100_000) + 'deep words', /50,000 parts/, 'deep words'],
    ['many levels', '<b>'.repeat(20_000) + 'deep words', /256 levels/, 'deep words'],
    ['parts', '<i>a</i> '.repeat(26_000), /50,000 parts/, 'a a a'],
  ])('too many %s: read as plain text, and said', (_, body, said, words) => {
    const draft = html(body);
    expect(draft.reader).toBe('page as plain text');
    expect(draft.warnings.join(' ')).toMatch(said);
    expect(draftText(draft)).toContain(words);
  });
});

describe('pasted', () => {
  test('rich text keeps its blocks and all of its words', () => {
    const read = readPasted({
      text: 'A story',
      html: '<meta charset="utf-8"><!--StartFragment--><h2>A story</h2><p>Short <b>words</b>.</p><!--EndFragment-->',
    });
    expect(read.ok && keptLines(read.value)).toEqual(['h2: A story', 'paragraph: Short words.']);
  });

  test('rich text without words gives way to the plain form', () => {
    const read = readPasted({ text: 'Plain words', html: '<img src="x.png">' });
    expect(read.ok && draftText(read.value)).toBe('Plain words');
  });

  test('plain text is cleaned like a file', () => {
    const read = readPasted({ text: 'Skip to content\n\nShort words of a story.' });
    expect(read.ok && removedLines(read.value)).toEqual([
      'Page clutter: a link past the menu | Skip to content',
    ]);
  });
});
