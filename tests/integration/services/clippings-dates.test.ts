import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseEdtf } from '#common/time/edtf';
import { english } from '#common/time/prose/english/english';
import { DateTagger } from '#common/time/prose/tag-dates';
import { addArticle, openRig } from '../../support/router-rig';

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'clippings');
const skipped = !existsSync(folder);
const title = skipped ? ' (skipped: the clippings are not beside this checkout, in ../shared/clippings)' : '';

/** The clipping whose name begins with a number, as it lies in its file. */
function clipping(nth: string): string {
  const name = readdirSync(folder).find((each) => each.startsWith(nth)) ?? '';
  return readFileSync(join(folder, name), 'utf8');
}

/** Its text as it is held: a line a block. */
const held = (nth: string): string => clipping(nth).trim().replaceAll(/\n+/g, '\n');

/** What each expression of a clipping comes to when it was published on a day. */
function told(nth: string, published: string): (readonly [string, string | null])[] {
  const day = parseEdtf(published);
  const found = new DateTagger(english).tag(clipping(nth), day.ok ? day.value : null);
  return found.map(({ text, edtf }) => [text.replaceAll(/\s+/g, ' '), edtf] as const);
}

test.skipIf(skipped)(`the clippings’ dates resolve as a careful reader has them${title}`, () => {
  expect(new Map(told('000', '2023-02-14'))).toEqual(
    new Map([
      ['2023-02-14', '2023-02-14'],
      ['eight-day', null],
      ['last month', '2023-01'],
      ['later this year', '2023'],
      ['the end of last year', '2022-12~'],
      ['the spring', '2023-21'],
    ]),
  );
  const second = told('001', '2023-02-14');
  expect(second.filter(([text]) => text === 'Monday').map(([, edtf]) => edtf)).toEqual([
    '2023-02-13',
    '2023-02-13',
  ]);
  const days = new Map(second);
  expect(
    ['Tuesday', 'this coming weekend', 'late last month', 'earlier this month', 'early February'].map(
      (text) => days.get(text),
    ),
  ).toEqual([
    '2023-02-14',
    '2023-02-18/2023-02-19',
    '2023-01-21~/2023-01-31~',
    '2023-02',
    '2023-02-01~/2023-02-10~',
  ]);
  const weekdays = told('002', '2023-02-21').filter(([text]) => /^(?:Tues|Wednes)day$/.test(text));
  expect(new Set(weekdays.map((each) => each.join(' ')))).toEqual(
    new Set(['Tuesday 2023-02-21', 'Wednesday 2023-02-22']),
  );
  // Undated, what needs the date is left open.
  expect(told('002', '').every(([, edtf]) => edtf === null)).toBe(true);
});

test.skipIf(skipped)(`001 is proposed the date of 000, which rewords it${title}`, async () => {
  const rig = await openRig();
  try {
    const dated = await addArticle(rig, held('000'), { published: '2023-02-14' });
    const undated = await addArticle(rig, held('001'));
    const [likely] = (await rig.client.dates.propose({ article: undated.id })).proposals;
    expect(likely).toMatchObject({ edtf: '2023-02-14', article: dated.id });
    expect(likely?.why).toMatch(/^It likely says in other words/);
    await rig.client.relations.say({ a: undated.id, b: dated.id, kind: 'rewording' });
    const { proposals } = await rig.client.dates.propose({ article: undated.id });
    expect(proposals.map(({ edtf, article }) => [edtf, article])).toEqual([['2023-02-14', dated.id]]);
  } finally {
    await rig.close();
  }
});
