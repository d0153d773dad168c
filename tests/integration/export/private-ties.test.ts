import { expect, test } from 'vitest';
import { exportFormats, type ExportScope } from '#common/contract/export';
import type { DateAsTold } from '#common/model/date-as-told';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, passageOf } from '../../support/router-rig';

const words = 'The envoy met the minister.\nA driver waited at the coast.';
const secret = 'An insider says it was soon after the raid.';
const rig = rigForEach();

/** All formats of an export in one text, each article whole where the format has room for it. */
async function exported(scope: ExportScope = { kind: 'all' }): Promise<string> {
  let text = '';
  for (const format of exportFormats) {
    for await (const piece of await rig.client.export.download({ format, scope }))
      if (typeof piece === 'string') text += piece;
  }
  return text;
}

const date = (edtf: string | null, said: string, why: string): DateAsTold => ({
  edtf,
  words: said,
  at: null,
  against: null,
  by: 'user',
  confirmed: true,
  why,
});

/** Two events and a passage on each; the passage at the coast bears on both, on the first by a private claim. */
async function library() {
  const { client } = rig;
  const article = await addArticle(rig, words, { title: 'Open ledger', published: '2031-05-06' });
  const talks = await client.evidence.link({
    passage: passageOf(article, words, 'met the minister'),
    event: { title: 'Talks' },
  });
  const drive = await client.evidence.link({
    passage: passageOf(article, words, 'waited at the coast'),
    event: { title: 'A drive' },
  });
  const tie = await client.evidence.link({
    passage: { annotation: drive.annotation },
    event: { id: talks.event },
  });
  await client.evidence.edit({ id: tie.evidence.id, fields: { private: true } });
  return { article, talks, drive, tie };
}

test('an event takes in no passage that only a private claim ties to it, and counts the claim', async () => {
  const { talks } = await library();
  const scope = { kind: 'event', id: talks.event } as const;
  const text = await exported(scope);
  expect(text).toContain('met the minister');
  expect(text).not.toContain('at the coast');
  const { counts } = await rig.client.export.preview({ format: 'html', scope });
  expect(counts).toMatchObject({ passages: 1, evidence: 1, leftOut: { evidence: 1, passages: 0 } });
});

test('an article takes in no event that only a private claim or a private annotation ties to it', async () => {
  const { article, drive } = await library();
  await rig.client.annotations.edit({ id: drive.annotation, fields: { private: true } });
  const scope = { kind: 'article', id: article.id } as const;
  expect(await exported(scope)).not.toContain('A drive');
  const { counts } = await rig.client.export.preview({ format: 'html', scope });
  expect(counts).toMatchObject({ events: 1, leftOut: { passages: 1, evidence: 2, events: 0 } });
});

test('a private part leads no further: neither its passages nor its own parts go out with the whole', async () => {
  const { talks, drive } = await library();
  const { event: part } = await rig.client.events.create({ title: 'A step' });
  await rig.client.events.edit({ id: drive.event, fields: { partOf: talks.event, private: true } });
  await rig.client.events.edit({ id: part.id, fields: { partOf: drive.event } });
  const scope = { kind: 'event', id: talks.event } as const;
  const text = await exported(scope);
  for (const told of ['at the coast', 'A drive', 'A step']) expect(text).not.toContain(told);
  const { counts } = await rig.client.export.preview({ format: 'html', scope });
  expect(counts.leftOut).toMatchObject({ events: 1, evidence: 2 });
});

test('a note that cites a private claim takes in neither of its ends', async () => {
  const { tie } = await library();
  const quote = 'waited at the coast';
  const note = await rig.client.notes.create({
    title: 'Findings',
    body: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'citation', attrs: { kind: 'evidence', id: tie.evidence.id, quote } }],
        },
      ],
    },
  });
  const text = await exported({ kind: 'note', id: note.id });
  expect(text).toContain('left out as private');
  for (const told of ['Talks', 'Open ledger', 'coast']) expect(text).not.toContain(told);
});

test('a tag takes in nothing by a private tag below it', async () => {
  const { talks, drive } = await library();
  const { tag: whole } = await rig.client.tags.create({ name: 'Journeys' });
  const { tag: below } = await rig.client.tags.create({ name: 'By night', parent: whole.id });
  await rig.client.annotations.edit({ id: talks.annotation, fields: { tags: [{ id: whole.id }] } });
  await rig.client.annotations.edit({ id: drive.annotation, fields: { tags: [{ id: below.id }] } });
  const scope = { kind: 'tag', id: whole.id } as const;
  expect(await exported(scope)).toContain('at the coast');
  await rig.client.tags.edit({ id: below.id, fields: { private: true } });
  const text = await exported(scope);
  expect(text).toContain('met the minister');
  for (const told of ['at the coast', 'By night']) expect(text).not.toContain(told);
  const { counts } = await rig.client.export.preview({ format: 'html', scope });
  expect(counts.leftOut.tags).toBe(1);
});

test.each([
  ['in a private article', true],
  ['of a private claim', false],
])(
  'a date taken from the words %s is its day alone; where it is words alone, it is none',
  async (_, whole) => {
    const { client } = rig;
    const hidden = await addArticle(rig, secret, { title: 'Leak' });
    const passage = passageOf(hidden, secret, 'soon after the raid');
    const vague = await client.evidence.link({
      passage,
      event: { title: 'First' },
      told: date(null, 'one fine day', 'the insider says so'),
    });
    const exact = await client.evidence.link({
      passage: passageOf(hidden, secret, 'An insider'),
      event: { title: 'Second' },
      told: date('2031-05-07', 'a week on', 'the insider says so'),
    });
    expect(await exported()).toContain('the insider says so');
    if (whole) await client.articles.edit({ id: hidden.id, fields: { private: true } });
    else
      for (const { evidence } of [vague, exact])
        await client.evidence.edit({ id: evidence.id, fields: { private: true } });
    const text = await exported();
    expect(text).toContain('Undated: First');
    expect(text).toContain('7 May 2031: Second');
    for (const told of ['fine day', 'a week on', 'insider says so']) expect(text).not.toContain(told);
  },
);

test('a reason that names a private article is told without the name', async () => {
  const { client } = rig;
  const hidden = await addArticle(rig, secret, { title: 'Leak “at last”', published: '2031-05-07' });
  const open = await addArticle(rig, words, { title: 'Open ledger' });
  await client.evidence.link({ passage: passageOf(open, words, 'the minister'), event: { title: 'Talks' } });
  await client.articles.edit({
    id: open.id,
    fields: {
      published: {
        ...date(
          '2031-05-07',
          '',
          '“Leak “at last””, which has the same words, is dated 7 May; so “they” say',
        ),
        by: 'program',
        from: 'inferred',
      },
    },
  });
  expect(await exported()).toContain('Leak “at last”');
  await client.articles.edit({ id: hidden.id, fields: { private: true } });
  const text = await exported();
  expect(text).not.toContain('Leak');
  expect(text.replaceAll('\\', '')).toContain(
    '[left out as private], which has the same words, is dated 7 May; so “they” say',
  );
});
