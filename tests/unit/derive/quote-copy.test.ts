import { expect, test } from 'vitest';
import { mendedOf, mendedWords } from '#common/derive/mended';
import { quoteCopy } from '#common/formats/quote-copy';

const source = {
  byline: '',
  title: 'A <tour>',
  label: '',
  publisher: 'Sample',
  date: '14 Feb 2023',
  year: '2023',
  dateInferred: true,
  paragraph: 4,
  address: 'https://example.org/a?b=1&c=2',
  accessed: '',
  accessedInferred: false,
  shortId: '1a2b3c4d',
};

test('a copied quote carries its citation, in words and as rich text', () => {
  const { plain, html } = quoteCopy('may <attend>\nor not', source, 'note');
  expect(plain).toBe(
    '“may <attend>\nor not”\n— “A <tour>”, Sample, [14 Feb. 2023?], para. 4, https://example.org/a?b=1&c=2, id 1a2b3c4d',
  );
  expect(html).toContain('<blockquote><p>may &lt;attend&gt;<br>or not</p></blockquote>');
  expect(html).toContain('<a href="https://example.org/a?b=1&amp;c=2">');
});

test('an address that may not be linked is copied as words', () => {
  const { html } = quoteCopy('x', { ...source, address: 'javascript:alert(1)' }, 'author-date');
  expect(html).not.toContain('<a ');
});

const place = (exact: string) => ({ revision: 'r', start: 0, end: 1, exact, prefix: '', suffix: '' });
const stretch = (made: string, now: string | null) => ({
  made: place(made),
  now: now === null ? null : place(now),
  state: 'exact' as const,
  confidence: 1,
});
const stretchesOf = (...pairs: [string, string | null][]) => ({
  stretches: pairs.map(([made, now]) => stretch(made, now)) as never,
});

test('a quote whose words were mended says so, and one that only moved does not', () => {
  expect(mendedOf(stretchesOf(['the same', 'the same']))).toBeNull();
  const mended = mendedOf(stretchesOf(['MinisterLavrov', 'Minister Lavrov'], ['said', 'said']));
  expect(mended).toEqual({ state: 'changed', now: 'Minister Lavrov … said' });
  expect(quoteCopy('MinisterLavrov … said', source, 'note', mendedWords(mended)).plain).toContain(
    'the text now reads “Minister Lavrov … said”',
  );
  expect(mendedOf(stretchesOf(['one', 'two'], ['gone', null]))).toEqual({ state: 'orphan', now: '' });
});
