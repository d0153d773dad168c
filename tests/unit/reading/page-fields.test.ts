import { describe, expect, test } from 'vitest';
import type { DraftFields } from '#common/formats/reading/draft';
import { readFile } from './helpers';

const story =
  '<p>The ferry line wants a new ramp before the winter, and the council will not pay for one.</p>';

function fields(head: string, body = story): DraftFields {
  return readFile('page.html', `<!doctype html><html><head>${head}</head><body>${body}</body></html>`).fields;
}

const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const news = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Talks resume',
  author: [{ '@type': 'Person', name: 'Ines Aker' }, { name: 'Tor Lund' }],
  publisher: { '@type': 'Organization', name: 'Harbour Post' },
  datePublished: '2023-02-14T23:30:00-05:00',
  articleSection: ['World', 'Europe'],
  inLanguage: 'en-GB',
  url: 'https://post.example/talks',
};

describe('JSON-LD', () => {
  const expected = {
    title: { value: 'Talks resume', from: 'page metadata', why: 'JSON-LD NewsArticle headline' },
    byline: { value: 'Ines Aker, Tor Lund', from: 'page metadata', why: 'JSON-LD NewsArticle author' },
    publisher: { value: 'Harbour Post' },
    section: { value: 'World' },
    address: { value: 'https://post.example/talks', why: 'JSON-LD NewsArticle url' },
    language: { value: 'en-GB' },
    kind: { value: 'news', from: 'page metadata' },
    published: {
      edtf: '2023-02-14',
      words: '2023-02-14T23:30:00-05:00',
      by: 'program',
      confirmed: false,
      from: 'page metadata',
      why: 'JSON-LD NewsArticle datePublished',
    },
  };

  test.each<[string, unknown]>([
    ['alone', news],
    [
      'in a graph, after the site',
      {
        '@graph': [
          { '@type': 'WebSite', name: 'HP' },
          { '@type': 'WebPage', datePublished: '2020-01-01' },
          news,
        ],
      },
    ],
    ['in a list, with several types', [{ ...news, '@type': ['NewsArticle', 'Thing'] }]],
  ])('%s', (_, value) => {
    expect(fields(ld(value))).toMatchObject(expected);
  });

  test('broken, endless or odd JSON-LD is passed over', () => {
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const head = `<script type="application/ld+json">{oops</script><script type="application/ld+json">${deep}</script>${ld({ '@type': 'NewsArticle', headline: 7, author: { url: 'x' } })}<title>Plain</title>`;
    expect(fields(head).title).toEqual({ value: 'Plain', from: 'page metadata', why: 'title tag' });
  });
});

describe('tags', () => {
  test.each<[string, string, Partial<Record<keyof DraftFields, unknown>>]>([
    [
      'Open Graph',
      '<meta property="og:title" content="A &amp; B"><meta property="og:site_name" content="HP"><meta property="article:published_time" content="2023-02-14">',
      {
        title: { value: 'A & B', why: 'meta property="og:title"' },
        publisher: { value: 'HP' },
        published: { edtf: '2023-02-14', why: 'meta property="article:published_time"' },
      },
    ],
    [
      'citation tags',
      '<meta name="citation_title" content="T"><meta name="citation_author" content="A"><meta name="citation_author" content="B"><meta name="citation_date" content="2023/02/14">',
      {
        title: { value: 'T' },
        byline: { value: 'A, B' },
        published: { edtf: '2023-02-14' },
        kind: { value: 'report', from: 'inferred' },
      },
    ],
    [
      'Dublin Core',
      '<meta name="DC.title" content="T"><meta name="DC.creator" content="A"><meta name="DC.date" content="2023-02">',
      {
        title: { value: 'T', why: 'meta name="DC.title"' },
        byline: { value: 'A' },
        published: { edtf: '2023-02' },
      },
    ],
    [
      'a profile’s address is no name',
      '<meta property="article:author" content="https://social.example/ines"><meta name="author" content="By Ines Aker">',
      { byline: { value: 'Ines Aker' } },
    ],
    [
      'a title tag without the site',
      '<title>Talks resume - HP</title><meta property="og:site_name" content="HP">',
      { title: { value: 'Talks resume', why: 'title tag, without the site’s name' } },
    ],
    [
      'a title tag with a dash of its own',
      '<title>Talks - again - resume</title>',
      { title: { value: 'Talks - again - resume', why: 'title tag' } },
    ],
    [
      'an archive’s copy',
      '<link rel="canonical" href="https://web.archive.org/web/20230301000000/https://post.example/talks">',
      {
        address: { value: 'https://post.example/talks' },
        archived: { value: 'https://web.archive.org/web/20230301000000/https://post.example/talks' },
      },
    ],
    [
      'an address that is a script',
      '<link rel="canonical" href="javascript:alert(1)">',
      { address: { value: '' } },
    ],
    [
      'a date in the address alone',
      '<link rel="canonical" href="https://post.example/2023/02/14/talks">',
      { published: { edtf: '2023-02-14', from: 'inferred' } },
    ],
    [
      'a date nobody can read',
      '<meta name="date" content="a winter day of 2023">',
      { published: { edtf: null, words: 'a winter day of 2023' } },
    ],
    ['nothing', '', { title: { value: '', from: 'file' }, published: null, accessed: null }],
  ])('%s', (_, head, expected) => {
    expect(fields(head)).toMatchObject(expected);
  });

  test('a title tag that names a section gives way to a heading that names the article', () => {
    const titleOf = (tag: string, heading: string): string =>
      fields(`<title>${tag}</title>`, `<h1>${heading}</h1>${story}`).title.value;
    expect(titleOf('News', 'Ferry talks resume in Lund')).toBe('Ferry talks resume in Lund');
    expect(titleOf('Ferry talks resume', 'All of our news')).toBe('Ferry talks resume');
    expect(titleOf('Harbour', 'News')).toBe('Harbour');
  });

  test('the heading that the title tag repeats is the title, from the text', () => {
    expect(
      fields('<title>Ferry talks resume | Some site</title>', `<h1>Ferry talks resume</h1>${story}`).title,
    ).toMatchObject({ value: 'Ferry talks resume', from: 'text' });
  });

  test('times and author lines on the page', () => {
    const body = `<p class="byline">By Ines Aker</p><time datetime="2023-02-14T08:00">today</time>${story}`;
    expect(fields('', body)).toMatchObject({
      byline: { value: 'Ines Aker', from: 'text' },
      published: { edtf: '2023-02-14', why: 'time tag' },
    });
  });

  test.each([
    ['By Ines Aker • 8h', 'Ines Aker'],
    ['Ines Aker14 Feb 2023', 'Ines Aker'],
    ['INES AKER March 11, 2023', 'INES AKER'],
    ['Ines Aker - Feb 14, 2023', 'Ines Aker'],
    ['Ines Aker-Lund and Tor Lund', 'Ines Aker-Lund and Tor Lund'],
    ['By Clara May', 'Clara May'],
    ['About the author', ''],
    ['12 comments', ''],
  ])('the author line %j names %j', (line, name) => {
    expect(fields('', `<div class="author">${line}</div>${story}`).byline.value).toBe(name);
  });

  test('the author of the page goes before names of a class', () => {
    const body = `<p class="author">Neighbour</p><a rel="author" href="/ines">Ines Aker</a>${story}`;
    expect(fields('', body).byline.value).toBe('Ines Aker');
  });

  test('the page’s own language', () => {
    expect(
      readFile('p.html', `<html lang="nb-NO"><body>${story}</body></html>`).fields.language,
    ).toMatchObject({ value: 'nb-NO', why: 'html lang' });
  });

  test('where a browser saved it from', () => {
    const html = `<!doctype html>\n<!-- saved from url=(0026)https://post.example/talks -->\n<html><head></head><body>${story}</body></html>`;
    expect(readFile('p.html', html).fields.address.value).toBe('https://post.example/talks');
  });

  test('two dates that cannot both be right are said', () => {
    const draft = readFile(
      'p.html',
      `<html><head>${ld(news)}<meta name="date" content="2023-02-16"></head><body>${story}</body></html>`,
    );
    expect(draft.fields.published?.edtf).toBe('2023-02-14');
    expect(draft.warnings.join(' ')).toMatch(
      /two publication dates: 2023-02-14 \(JSON-LD .*2023-02-16 \(meta name="date"\)/,
    );
  });
});
