import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { RichNode } from '#common/model/rich-text';
import { checkExport } from '#core/services/export/check-export';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, passageOf } from '../../support/router-rig';

const open = 'The envoy met the minister on Tuesday.\nTalks *will* go on in <March>, an official said.';
const closed = 'A secret source told us that the envoy never left home.';
const rig = rigForEach();

async function exported(format: 'markdown' | 'html', comments = true): Promise<string> {
  let text = '';
  const options = { format, scope: { kind: 'all' as const }, comments };
  for await (const piece of await rig.client.export.download(options))
    if (typeof piece === 'string') text += piece;
  return text;
}

/** An open and a private article, each with a passage on one event, and a note that cites both. */
async function library() {
  const { client } = rig;
  const article = await addArticle(rig, open, { title: 'An open article', published: '2031-05-06' });
  const hidden = await addArticle(rig, closed, { title: 'A hidden article' });
  const first = await client.evidence.link({
    passage: passageOf(article, open, 'Talks *will* go on in <March>'),
    event: { title: 'Talks' },
  });
  const second = await client.evidence.link({
    passage: passageOf(hidden, closed, 'the envoy never left home'),
    event: { id: first.event },
    stance: 'contradicts',
  });
  await client.articles.edit({ id: hidden.id, fields: { private: true } });
  const cite = (id: string, quote: string): RichNode => ({
    type: 'citation',
    attrs: { kind: 'annotation', id, quote },
  });
  await client.notes.create({
    title: 'Findings',
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'They met.' },
            cite(first.annotation, 'Talks *will* go on in <March>'),
            cite(second.annotation, 'the envoy never left home'),
          ],
        },
      ],
    },
  });
  return { first, second };
}

test.each(['markdown', 'html'] as const)(
  '%s: nothing private goes out, not even through a note',
  async (format) => {
    await library();
    const text = await exported(format);
    expect(text).toContain('Findings');
    for (const words of ['secret', 'never left home', 'hidden article']) {
      expect({ words, found: text.toLowerCase().includes(words) }).toEqual({ words, found: false });
    }
    expect(text).toContain('left out as private');
    expect(text).toContain('1 claim supports it · told in 1 article, 1 source');
    expect(text.replace(/<[^>]*>/g, '')).toMatch(/Cited in “?Findings/);
    const { counts } = await rig.client.export.preview({ format, scope: { kind: 'all' } });
    expect(counts).toMatchObject({
      articles: 1,
      passages: 1,
      evidence: 1,
      events: 1,
      notes: 1,
      privateLeftOut: 3,
      leftOut: { articles: 1, passages: 1, evidence: 1 },
    });
  },
);

test.each(['markdown', 'html'] as const)(
  '%s: every quote is word for word what the library holds',
  async (format) => {
    await library();
    const text = await exported(format);
    expect(await checkExport(rig.library, 'export', text)).toEqual([]);
    const altered = text.replace(/go on in/g, 'go off in');
    expect((await checkExport(rig.library, 'export', altered)).length).toBeGreaterThan(0);
  },
);

test('a page holds no script, asks for nothing, and links only outwards by web or within itself', async () => {
  const { first } = await library();
  await rig.client.annotations.edit({
    id: first.annotation,
    fields: {
      comment: {
        type: 'doc',
        content: [
          {
            type: 'paragraph',
            content: [
              { type: 'text', text: '<script>alert(1)</script>' },
              {
                type: 'text',
                text: 'a trap',
                marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
              },
              {
                type: 'text',
                text: 'a page',
                marks: [{ type: 'link', attrs: { href: 'https://example.org/"><b>' } }],
              },
            ],
          },
        ],
      },
    },
  });
  const page = await exported('html');
  const { document } = parseHTML(page) as unknown as {
    document: {
      querySelectorAll(selector: string): Iterable<{
        tagName: string;
        attributes: Iterable<{ name: string; value: string }>;
      }>;
    };
  };
  const elements = [...document.querySelectorAll('*')];
  const names = new Set(elements.map(({ tagName }) => tagName.toLowerCase()));
  for (const tag of ['script', 'iframe', 'object', 'embed', 'link', 'img', 'base', 'form']) {
    expect({ tag, there: names.has(tag) }).toEqual({ tag, there: false });
  }
  for (const { attributes } of elements) {
    for (const { name, value } of attributes) {
      expect(name.startsWith('on'), `${name}=${value}`).toBe(false);
      if (name === 'href') expect(value).toMatch(/^(#|https?:\/\/|mailto:)/);
      if (name === 'src') expect(value).toMatch(/^data:/);
    }
  }
  expect(page).toContain(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:".replaceAll("'", '&#39;'),
  );
  expect(page).not.toContain('javascript:alert');
});

test('comments stay out when they are not wanted', async () => {
  const { first } = await library();
  const comment = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Mark my words.' }] }],
  };
  await rig.client.annotations.edit({ id: first.annotation, fields: { comment: comment } });
  expect(await exported('markdown')).toContain('Mark my words.');
  expect(await exported('markdown', false)).not.toContain('Mark my words.');
});

test.each(['markdown', 'html'] as const)(
  '%s: a source says why its date and its fields are as they are, and brackets what it does not state',
  async (format) => {
    const { client } = rig;
    const article = await addArticle(rig, open, { title: 'An open article' });
    await client.evidence.link({ passage: passageOf(article, open, 'Tuesday'), event: { title: 'Talks' } });
    const published = { edtf: '2023-02-14', words: '14 Feb 2023', by: 'user' as const, confirmed: true };
    await client.articles.edit({
      id: article.id,
      fields: {
        published: { ...published, from: 'inferred', why: 'rewords the one of 14 Feb' },
        publisher: { value: 'The Gazette', from: 'user', why: 'its masthead' },
        byline: { value: 'A. Writer', from: 'page metadata', why: 'meta author' },
      },
    });
    const text = await exported(format);
    expect(text).toContain(
      '[14 Feb. 2023?]'.replaceAll(/[[\]]/g, (each) => (format === 'html' ? each : `\\${each}`)),
    );
    expect(text).toContain('is inferred: rewords the one of 14 Feb');
    expect(text).toContain('Publisher The Gazette: its masthead');
    expect(text).not.toContain('meta author');
  },
);

test('a space typed before a citation does not part its mark from the word', async () => {
  const { client } = rig;
  const article = await addArticle(rig, open, { title: 'An open article' });
  const quote = 'met the minister';
  const cited = await client.evidence.link({
    passage: passageOf(article, open, quote),
    event: { title: 'Talks' },
  });
  const content: RichNode[] = [
    { type: 'text', text: 'They met ' },
    { type: 'citation', attrs: { kind: 'annotation', id: cited.annotation, quote } },
    { type: 'text', text: ' and parted.' },
  ];
  await client.notes.create({
    title: 'Findings',
    body: { type: 'doc', content: [{ type: 'paragraph', content }] },
  });
  expect(await exported('markdown')).toContain('They met[^1] and parted.');
  expect(await exported('html')).toContain('They met<sup id="c-1">');
});

test('an event dated by counting from an inferred date of publication says so, confirmed or not, and names no article', async () => {
  const { client } = rig;
  const article = await addArticle(rig, open, { title: 'A hidden article', published: '2031-05-06' });
  const against = { edtf: '2031-05-06', article: article.id, field: 'published' as const };
  const told = {
    edtf: '2031-05-06',
    words: 'on Tuesday',
    at: null,
    against,
    by: 'user',
    confirmed: true,
  } as const;
  await client.evidence.link({
    passage: passageOf(article, open, 'on Tuesday'),
    event: { title: 'Talks' },
    told,
  });
  expect(await exported('markdown')).not.toContain('counted from');
  const published = { edtf: '2031-05-06', words: '', by: 'user' as const, confirmed: true };
  await client.articles.edit({
    id: article.id,
    fields: { published: { ...published, from: 'inferred' }, private: true },
  });
  const says = 'counted from an article’s date of publication, which is itself inferred';
  for (const format of ['markdown', 'html'] as const) {
    const text = await exported(format);
    expect(text).toContain(says);
    expect(text).not.toContain('hidden');
  }
  await client.articles.edit({ id: article.id, fields: { private: false } });
  expect((await exported('markdown')).split(says).length - 1).toBe(3);
});
