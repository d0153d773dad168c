import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codePointLength, sliceByCodePoints } from '#common/text/code-points';
import { flatten } from '#common/text/flatten';
import { normaliseText } from '#common/text/normalise';
import { parseArticleDoc } from '#common/text/doc-schema';
import { blockText } from '#common/formats/reading/blocks';
import type { ArticleDraft } from '#common/formats/reading/draft';
import { draftText, finish, putBack, takeOut } from '#common/formats/reading/pieces';
import { readArticleNow, readPasted } from '#core/readers/read-article';
import { readTextNow } from '#core/readers/read-text';
import { readsHere } from '#core/services/reading/read-here';

const scraps = fc.constantFrom(
  'Skip to content', 'Comments', 'Latest', 'date 2023-02-14 ', 'Mayor Vik at the ferry berth in Kalvik',
  'The ferry line wants a new ramp before the winter, and the council says that it will not pay for one of them.',
  'What does it want?', 'By Ines Aker', '\n', '\n\n', '\r\n', ' ', '\t', '\f', '\u00a0', '\u0301', '\ufeff', '\ud800',
  '😀', '港口', '---\n', 'title: x\n', '# ', '> ', '- ', '1. ', '| a | b |\n|---|---|\n', '```\n', '![a](b "c")',
  '[l](https://a.example)', '[j](javascript:x)', '**', '*', '&amp;', '&#8217;', '&bogus;', '[^1]', '\\',
); // prettier-ignore

const tags = fc.constantFrom(
  '<p>', '</p>', '<div class="sidebar">', '<div hidden>', '</div>', '<article>', '</article>', '<h1>', '</h1>', '<ul>',
  '<li>', '</ul>', '<ol start="-3">', '<table>', '<tr>', '<td colspan=0>', '<th rowspan="1e9">', '</table>', '<caption>',
  '<br>', '<hr/>', '<pre>', '</pre>', '<blockquote>', '</blockquote>', '<b>', '</i>', '<em>', '<a href="/x">', '</a>',
  '<a href="data:text/html,x">', '<img src=x onerror=alert(1) alt="picture">', '<figure>', '<figcaption>', '<script>',
  '</script>', '<style>', '<!--', '-->', '<![CDATA[', '<q>', '<button>', '<nav>', '<footer>', '<svg><path>', '<math>',
  '<html>', '<body>', '</body>', '<head>', '<title>', '<meta charset="x">', '<template>', '<form>', '<details>',
  '<time datetime="2023-02-14">', '<', '>', '<base href="//x">', '<dl><dt>', '<dd>',
); // prettier-ignore

const words = fc.oneof({ arbitrary: scraps, weight: 4 }, fc.string({ unit: 'binary', maxLength: 8 }));
const soup = (...kinds: fc.Arbitrary<string>[]) =>
  fc.array(fc.oneof(...kinds), { maxLength: 40 }).map((parts) => parts.join(''));

const files = fc.oneof(
  fc.record({ name: fc.constant('a.txt'), text: soup(words) }),
  fc.record({ name: fc.constant('a.md'), text: soup(words, tags) }),
  fc.record({ name: fc.constant('a.html'), text: soup(words, tags) }),
);

function read({ name, text }: { name: string; text: string }): ArticleDraft | null {
  const result = readArticleNow({ name, bytes: new TextEncoder().encode(text) });
  return result.ok ? result.value : null;
}

test('any bytes under any name are a draft or an error with a sentence, never an exception', () => {
  const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.pdf', 'a', '');
  const encodings = fc.option(fc.constantFrom('utf-8', 'utf-16le', 'windows-1252', 'gb18030', 'nonsense'), {
    nil: undefined,
  });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), names, encodings, (bytes, name, encoding) => {
      const input = { name, bytes, encoding };
      const result = readArticleNow(input);
      // What is read without the readers of pages is read the same.
      if (readsHere(input)) expect(readTextNow(input)).toEqual(result);
      if (!result.ok) expect(result.error.message).toMatch(/^“.*”.*\.$/s);
      else expect(draftText(result.value).trim()).not.toBe('');
    }),
    { numRuns: 400 },
  );
});

test('what is read fits the closed schema, its text is normalised, and flattening gives that text', () => {
  fc.assert(
    fc.property(files, (file) => {
      const draft = read(file);
      if (draft === null) return;
      const { doc, text } = finish(draft);
      const parsed = parseArticleDoc(JSON.parse(JSON.stringify(doc)));
      expect(parsed.ok ? '' : parsed.error).toBe('');
      expect(flatten(doc)).toBe(text);
      expect(normaliseText(text)).toBe(text);
      expect(draftText(draft)).toBe(text);
      expect(text.split('\n').filter((line) => line.trim() === '').length).toBeLessThanOrEqual(
        blankLinesOfCode(draft),
      );
      expect(JSON.stringify(doc)).not.toMatch(/"href":"(?!https?:|mailto:)/i);
    }),
    { numRuns: 500 },
  );
});

/** Only code blocks keep blank lines of their own. */
function blankLinesOfCode(draft: ArticleDraft): number {
  return JSON.stringify(draft.pieces).split('"codeBlock"').length === 1 ? 0 : Infinity;
}

describe('pieces', () => {
  test('putting all back leaves no cleaning and every word; taking the same out again is where it began', () => {
    fc.assert(
      fc.property(files, (file) => {
        const draft = read(file);
        if (draft === null) return;
        const out = draft.pieces.filter((piece) => piece.removed !== null).map(({ id }) => id);
        const mended = draft.pieces.filter((piece) => piece.mended).map(({ id }) => id);
        const all = [...out, ...mended];
        const back = all.reduce((each, id) => putBack(each, id), draft);
        expect(finish(back).cleaning).toEqual([]);
        expect(all.reduce((each, id) => takeOut(each, id), back)).toEqual(draft);
      }),
      { numRuns: 200 },
    );
  });

  test('each cleaning says where its words were: putting a piece back puts them at that place', () => {
    fc.assert(
      fc.property(files, (file) => {
        const draft = read(file);
        if (draft === null) return;
        const before = finish(draft);
        const withWords = draft.pieces.filter(
          (piece) => piece.removed !== null && blockText(piece.block) !== '',
        );
        const removals = before.cleaning.filter(
          (each) => !draft.pieces.some((piece) => piece.mended?.was === each.was),
        );
        if (removals.length !== withWords.length) return;
        withWords.forEach((piece, i) => {
          const record = removals[i];
          const { text } = finish(putBack(draft, piece.id));
          const at = record?.at ?? -1;
          const isEnd = at === codePointLength(before.text) && before.text !== '';
          const put = isEnd ? `\n${record?.was}` : `${record?.was}`;
          expect(sliceByCodePoints(text, at, at + codePointLength(put))).toBe(put);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('nothing is lost', () => {
  // Letters and digits in order: what stands between words may change, what they are made of may not.
  const bare = (text: string) => (text.normalize('NFD').match(/[\p{L}\p{N}]/gu) ?? []).join('');
  const everything = (draft: ArticleDraft) =>
    bare(draft.pieces.map(({ block, mended }) => blockText(mended?.original ?? block)).join('\n'));

  test('every word of a plain text is in the text or in a piece taken out', () => {
    fc.assert(
      fc.property(soup(words), (text) => {
        const draft = read({ name: 'a.txt', text });
        if (draft?.reader === 'text') expect(everything(draft)).toEqual(bare(text));
      }),
      { numRuns: 400 },
    );
  });

  test('every word of a page’s blocks, inside the main text or outside it', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const line = fc.array(word, { minLength: 1, maxLength: 30 }).map((each) => each.join(' '));
    const block = fc.tuple(
      fc.constantFrom(
        'p',
        'div',
        'h2',
        'li',
        'blockquote',
        'aside',
        'nav',
        'footer',
        'td',
        'figcaption',
        'button',
        'section',
        'article',
        'main',
      ),
      fc.constantFrom('', ' class="sidebar"', ' class="related"', ' hidden', ' id="comments"'),
      line,
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        const body = blocks.map(([tag, name, text]) => `<${tag}${name}>${text}</${tag}>`).join('\n');
        const draft = read({ name: 'a.html', text: `<html><body>${body}</body></html>` });
        if (draft !== null)
          expect(everything(draft)).toEqual(bare(blocks.map(([, , text]) => text).join(' ')));
      }),
      { numRuns: 150 },
    );
  });
});

test('pasted scraps never throw, and rich text loses no plain word', () => {
  fc.assert(
    fc.property(soup(words), fc.option(soup(words, tags), { nil: undefined }), (text, html) => {
      const result = readPasted({ text, html });
      if (!result.ok) expect(result.error.code).toBe('empty');
    }),
    { numRuns: 150 },
  );
});
