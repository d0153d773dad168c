import { describe, expect, test } from 'vitest';
import { datesToConfirm } from '#common/derive/loose-ends/dates-to-confirm';
import { disputed } from '#common/derive/loose-ends/disputed';
import type { ClaimFacts, EventFacts } from '#common/derive/loose-ends/event-facts';
import { noEvidence } from '#common/derive/loose-ends/no-evidence';
import { oneSource } from '#common/derive/loose-ends/one-source';
import { outsideWhole } from '#common/derive/loose-ends/outside-whole';
import { toldOnlyAhead } from '#common/derive/loose-ends/told-only-ahead';
import { undated } from '#common/derive/loose-ends/undated';
import { Article } from '#common/model/article';
import { DateAsTold } from '#common/model/date-as-told';
import { parseEdtf } from '#common/time/edtf';
import type { EdtfDate } from '#common/time/edtf-value';

function day(edtf: string): EdtfDate {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) throw new Error(parsed.error.message);
  return parsed.value;
}

const claim = (given: Partial<ClaimFacts> = {}): ClaimFacts => ({
  id: 'claim',
  stance: 'supports',
  about: 'event',
  told: null,
  published: null,
  ...given,
});
const event = (given: Partial<EventFacts> = {}): EventFacts => ({
  id: 'event',
  settled: [],
  date: null,
  standing: 'unset',
  confidence: 'unset',
  claims: [],
  articles: 0,
  sources: 0,
  whole: null,
  ...given,
});
const id = '01900000-0000-7000-8000-000000000001';
const at = '2024-01-01T00:00:00.000Z';
const revision = { id, text: 'a'.repeat(64), when: at, why: 'import' };
const article = (given: object): Article =>
  Article.parse({ id, createdAt: at, updatedAt: at, revisions: [revision], ...given });
const told = (given: object): DateAsTold =>
  DateAsTold.parse({ edtf: '2023-02-14', words: 'Tuesday', by: 'program', confirmed: false, ...given });

test('an article that is held owes a date; vague words are shown; a work not held owes none', () => {
  expect(undated.of(article({})).map(({ says }) => says)).toEqual(['has no publication date']);
  const vague = { ...told({ edtf: null, words: 'some weeks ago' }), from: 'text' };
  expect(undated.of(article({ published: vague }))[0]?.says).toContain('some weeks ago');
  expect(undated.of(article({ published: { ...told({}), from: 'text' } }))).toEqual([]);
  expect(undated.of(article({ revisions: [] }))).toEqual([]);
});

describe('dates to confirm', () => {
  const held = (date: DateAsTold | null, articleDate: string | null = null) =>
    datesToConfirm.of([{ field: 'told', called: 'date as told', date, articleDate }]);
  const against = { edtf: '2023-02-14', article: id, field: 'published' };

  test('what only the program has said', () => {
    expect(held(told({}))[0]?.says).toBe('date as told: “Tuesday”, 14 Feb 2023 is the program’s reading');
    expect(held(told({ confirmed: true }))).toEqual([]);
    expect(held(null)).toEqual([]);
  });

  test('what was counted from a date that has changed, confirmed or not; another change is another loose end', () => {
    const date = told({ confirmed: true, against });
    expect(held(date, '2023-02-14')).toEqual([]);
    const [changed] = held(date, '2023-02-15');
    expect(changed?.says).toContain('was counted from a date that has changed');
    expect(held(date, null)[0]?.part).not.toBe(changed?.part);
  });
});

test('an event without evidence, with one source, with one source in several articles', () => {
  const one = event({ claims: [claim()], articles: 1, sources: 1 });
  expect(noEvidence.of(event())).toHaveLength(1);
  expect(noEvidence.of(one)).toEqual([]);
  expect(oneSource.of(event())).toEqual([]);
  expect(oneSource.of(one)[0]?.says).toBe('rests on one source');
  expect(oneSource.of({ ...one, articles: 3 })[0]?.says).toBe('rests on one source, told in 3 articles');
  expect(oneSource.of({ ...one, articles: 3, sources: 2 })).toEqual([]);
});

describe('told only ahead', () => {
  const ahead = event({ date: day('2023-03'), claims: [claim({ published: day('2023-02-14') })] });
  const later = claim({ published: day('2023-03-02') });

  test('when every article came out before it', () => {
    expect(toldOnlyAhead.of(ahead)[0]?.says).toContain('Mar 2023');
    expect(toldOnlyAhead.of({ ...ahead, claims: [...ahead.claims, later] })).toEqual([]);
    expect(toldOnlyAhead.of({ ...ahead, claims: [...ahead.claims, claim()] })).toEqual([]);
    expect(toldOnlyAhead.of({ ...ahead, date: null })).toEqual([]);
    expect(toldOnlyAhead.of({ ...ahead, claims: [] })).toEqual([]);
  });

  test('not where its user has said that it is only planned, or off; but where it is said to have happened', () => {
    for (const standing of ['planned', 'called off'] as const) {
      expect(toldOnlyAhead.of({ ...ahead, standing })).toEqual([]);
    }
    expect(toldOnlyAhead.of({ ...ahead, confidence: 'rejected' })).toEqual([]);
    expect(toldOnlyAhead.of({ ...ahead, standing: 'happened' })).toHaveLength(1);
  });
});

describe('disputed', () => {
  const dated = (edtf: string, about: ClaimFacts['about'] = 'event') => claim({ told: day(edtf), about });

  test('dates that cannot both hold, the event’s own among them; not one inside another', () => {
    expect(disputed.of(event({ claims: [dated('2023-02'), dated('2023-03', 'date')] }))[0]?.says).toBe(
      'Feb 2023 and Mar 2023 cannot both hold',
    );
    expect(disputed.of(event({ date: day('2023-04'), claims: [dated('2023-02')] }))).toHaveLength(1);
    expect(disputed.of(event({ claims: [dated('2023-02'), dated('2023-02-14')] }))).toEqual([]);
    expect(disputed.of(event({ claims: [dated('2023-02'), dated('2023-03', 'people')] }))).toEqual([]);
  });

  test('not where its user has settled the two dates; but where a third is open', () => {
    const settled = [{ kind: 'date', part: '2023-02 2023-03' } as const];
    const two = [dated('2023-02'), dated('2023-03')];
    expect(disputed.of(event({ claims: two, settled }))).toEqual([]);
    expect(disputed.of(event({ claims: [...two, dated('2023-04')], settled }))[0]?.says).toBe(
      'Feb 2023 and Apr 2023 cannot both hold',
    );
    const denied = claim({ id: 'denial', stance: 'contradicts', about: 'date', told: day('2023-03') });
    expect(disputed.of(event({ claims: [dated('2023-02'), denied], settled }))).toEqual([]);
    expect(disputed.of(event({ claims: [dated('2023-02'), denied] }))).toHaveLength(1);
  });

  test('not where what each claim contradicts is settled', () => {
    const claims = [claim(), claim({ id: 'denial', stance: 'contradicts' })];
    const settled = [{ kind: 'stance', part: 'claim denial' } as const];
    expect(disputed.of(event({ claims, settled }))).toEqual([]);
    const more = [...claims, claim({ id: 'other denial', stance: 'contradicts' })];
    expect(disputed.of(event({ claims: more, settled }))[0]?.says).toBe('supported once, contradicted twice');
  });

  test('supported and contradicted; one set aside comes back when a claim joins', () => {
    const claims = [claim(), claim({ stance: 'contradicts' })];
    const [first] = disputed.of(event({ claims }));
    expect(first?.says).toBe('supported once, contradicted once');
    const [more] = disputed.of(event({ claims: [...claims, claim()] }));
    expect(more?.says).toBe('supported twice, contradicted once');
    expect(more?.part).not.toBe(first?.part);
    expect(disputed.of(event({ claims: [claim({ stance: 'contradicts' })] }))).toEqual([]);
  });
});

test.each([
  ['2023-02-22', '2023-02-14/2023-02-21', 'after'],
  ['2023-02-13', '2023-02-14/2023-02-21', 'before'],
  ['2023-02-20', '2023-02-14/2023-02-21', null],
  ['2023-02', '2023-02-14/2023-02-21', null],
] as const)('a part on %s of a whole on %s: %s', (part, whole, where) => {
  const found = outsideWhole.of(event({ date: day(part), whole: { title: 'The tour', date: day(whole) } }));
  expect(found.map(({ says }) => says.includes(`${String(where)} “The tour”`))).toEqual(where ? [true] : []);
  expect(outsideWhole.of(event({ date: day(part), whole: { title: '', date: null } }))).toEqual([]);
});

test('a part outside its whole is no loose end once that is settled, until either date changes', () => {
  const apart = event({ date: day('2023-02-22'), whole: { title: '', date: day('2023-02-14/2023-02-21') } });
  const settled = [{ kind: 'part', part: 'event 2023-02-22 2023-02-14/2023-02-21' } as const];
  expect(outsideWhole.of(apart)).toHaveLength(1);
  expect(outsideWhole.of({ ...apart, settled })).toEqual([]);
  expect(outsideWhole.of({ ...apart, settled, date: day('2023-02-23') })).toHaveLength(1);
});
