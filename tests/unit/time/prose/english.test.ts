import { expect, test } from 'vitest';
import { parseEdtf } from '#common/time/edtf';
import { english } from '#common/time/prose/english/english';
import { DateTagger } from '#common/time/prose/tag-dates';

const tagger = new DateTagger(english);

/** What is found in a text published on a day, as "words = value" lines with the EDTF where there is one. */
function told(text: string, published: string | null = '2023-02-14'): string[] {
  const parsed = published === null ? null : parseEdtf(published);
  return tagger
    .tag(text, parsed?.ok === true ? parsed.value : null)
    .map((each) => `${each.text} = ${each.type} ${each.value}${each.edtf === null ? '' : ` ${each.edtf}`}`);
}

// 2023-02-14 is a Tuesday.
const families: Record<string, [text: string, ...found: string[]][]> = {
  'dates by name': [
    ['The bridge opened on May 3, 1961.', 'May 3, 1961 = DATE 1961-05-03 1961-05-03'],
    ['It closed on 3 May 1961 for good.', '3 May 1961 = DATE 1961-05-03 1961-05-03'],
    ['Votes were counted on Sunday, Feb. 12.', 'Sunday, Feb. 12 = DATE 2023-02-12 2023-02-12'],
    ['The council met in November 2019.', 'November 2019 = DATE 2019-11 2019-11'],
    ['The mill burned down in December.', 'December = DATE 2022-12 2022-12'],
    ['The hearing will be held in June.', 'June = DATE 2023-06 2023-06'],
    ['She was born in 1947.', '1947 = DATE 1947 1947'],
    ['The port was dredged during the 1930s.', 'the 1930s = DATE 193 193X'],
    ['A church of the 12th century stood there.', 'the 12th century = DATE 11 11XX'],
    ['The fair ran May 3-5, 1961.', 'May 3-5, 1961 = DATE 1961-05-03 1961-05-03/1961-05-05'],
    ['Caesar fell in 44 BC.', '44 BC = DATE BC0044 -0043'],
    ['It is due in mid-March.', 'mid-March = DATE 2023-03 2023-03-11~/2023-03-20~'],
    ['They signed on 31 February 2020.', '31 February 2020 = DATE 2020-02-XX'],
    [
      'Fighting went on between March and May 1943.',
      'March = DATE 1943-03 1943-03',
      'May 1943 = DATE 1943-05 1943-05',
    ],
    [
      'Snow lay Nov. 18-Feb. 5, 1947.',
      'Nov. 18 = DATE 1946-11-18 1946-11-18',
      'Feb. 5, 1947 = DATE 1947-02-05 1947-02-05',
    ],
    [
      'It rained on 18 and 19 June 1940.',
      '18 = DATE 1940-06-18 1940-06-18',
      '19 June 1940 = DATE 1940-06-19 1940-06-19',
    ],
    [
      'It met on the 3rd, 7 and 9 June.',
      'the 3rd = DATE 2022-06-03 2022-06-03',
      '7 = DATE 2022-06-07 2022-06-07',
      '9 June = DATE 2022-06-09 2022-06-09',
    ],
    ['It has 3 and 9 horses.'],
    ['They met on Easter Monday 1916.', 'Easter Monday 1916 = DATE 1916-04-24 1916-04-24'],
    ['He fell on Good Friday, 1865.', 'Good Friday, 1865 = DATE 1865-04-14 1865-04-14'],
    ['It was Friday the 13th.', 'Friday the 13th = DATE 2023-01-13 2023-01-13'],
    ['14 nov 2023 was the day', '14 nov 2023 = DATE 2023-11-14 2023-11-14'],
  ],
  'dates in figures': [
    ['Filed 2021-11-30 by the clerk.', '2021-11-30 = DATE 2021-11-30 2021-11-30'],
    ['Dated 30.11.2021 at the top.', '30.11.2021 = DATE 2021-11-30 2021-11-30'],
    ['Dated 11/30/2021 at the top.', '11/30/2021 = DATE 2021-11-30 2021-11-30'],
    ['Dated 2/3/2021 at the top.', '2/3/2021 = DATE 2021-02-03 [2021-02-03,2021-03-02]'],
    ['Part 4/4/2 of ticket 17-3-9 is missing.'],
    ['The score was 3:30 and the ratio 1/2.'],
    ['It starts at 15:30, at the latest.', '15:30 = TIME 2023-02-14T15:30'],
    [
      'Filed 05-Aug-2016 and 23/Sep/2020.',
      '05-Aug-2016 = DATE 2016-08-05 2016-08-05',
      '23/Sep/2020 = DATE 2020-09-23 2020-09-23',
    ],
    ['Sales of 2019-aug-1 and 12-2015 stay as they are.'],
  ],
  'weekdays by tense': [
    ['The envoy said on Friday that talks failed.', 'Friday = DATE 2023-02-10 2023-02-10'],
    ['The envoy will leave on Friday.', 'Friday = DATE 2023-02-17 2023-02-17'],
    ['The minister arrived on Tuesday.', 'Tuesday = DATE 2023-02-14 2023-02-14'],
    ['The offer must be accepted by Thursday.', 'Thursday = DATE 2023-02-16 2023-02-16'],
    ['The summit ends Friday.', 'Friday = DATE 2023-02-17 2023-02-17'],
    ['Nobody could be reached on Sunday.', 'Sunday = DATE 2023-02-12 2023-02-12'],
    ['The hearing, scheduled for Friday, is public.', 'Friday = DATE 2023-02-17 2023-02-17'],
    ['Rain fell last Tuesday.', 'last Tuesday = DATE 2023-02-07 2023-02-07'],
    ['They meet next Tuesday.', 'next Tuesday = DATE 2023-02-21 2023-02-21'],
    // Some mean the Friday of this week, some that of the next: a value, and nothing filled in.
    ['They meet next Friday.', 'next Friday = DATE 2023-02-17'],
    ['They met last Sunday.', 'last Sunday = DATE 2023-02-12'],
    ['They meet this coming Friday.', 'this coming Friday = DATE 2023-02-17 2023-02-17'],
    ['They set Friday aside and left.', 'Friday = DATE 2023-02-10 2023-02-10'],
    ['They met on Monday of last week.', 'Monday of last week = DATE 2023-02-06 2023-02-06'],
    ['On Black Friday shops were full.'],
  ],
  'counted from publication': [
    ['Prices rose last month.', 'last month = DATE 2023-01 2023-01'],
    ['The law passed late last month.', 'late last month = DATE 2023-01 2023-01-21~/2023-01-31~'],
    ['The vote is due later this year.', 'later this year = DATE 2023 2023'],
    ['He resigned at the end of last year.', 'the end of last year = DATE 2022 2022-12~'],
    ['They wed two years ago.', 'two years ago = DATE 2021 2021'],
    ['A dam broke three days ago.', 'three days ago = DATE 2023-02-11 2023-02-11'],
    ['The fair runs this coming weekend.', 'this coming weekend = DATE 2023-W07-WE 2023-02-18/2023-02-19'],
    ['It snowed over the weekend.', 'the weekend = DATE 2023-W06-WE 2023-02-11/2023-02-12'],
    ['They sold ahead of the weekend.', 'the weekend = DATE 2023-W06-WE'],
    // A week begins on a Sunday or on a Monday, and may be the seven days just past: a value, and nothing filled in.
    ['The fleet sailed last week.', 'last week = DATE 2023-W06'],
    ['The fleet sailed early this week.', 'early this week = DATE 2023-W07'],
    ['It sailed in the week of March 6.', 'the week of March 6 = DATE 2023-W10 2023-03-06/2023-03-12'],
    ['It rang six weeks ago.', 'six weeks ago = DATE 2023-W01'],
    // The names of papers and programmes, and our times.
    [
      'He told World Today so, and was on "This Year" with her.',
      'Today = DATE 2023-02-14',
      'This Year = DATE 2023',
    ],
    ["In today's world nobody asks.", 'today = DATE PRESENT_REF'],
    ['A truce began last June.', 'last June = DATE 2022-06 2022-06'],
    ['The visit will come during the spring.', 'the spring = DATE 2023-SP 2023-21'],
    ['The firm lost money in the fourth quarter.', 'the fourth quarter = DATE 2022-Q4 2022-36'],
    [
      'Prices rose over the past year, as for the last week.',
      'the past year = DATE 2022',
      'the last week = DATE 2023-W06',
    ],
    ['A truce was signed a year ago.', 'a year ago = DATE 2022 2022'],
    ['It rang a fortnight ago.', 'a fortnight ago = DATE 2023-W05'],
    // What figures are compared with, and a firm's own year, have a value and no date.
    ['Profit was $4 million, up from $3 million a year earlier.', 'a year earlier = DATE 2022'],
    ['It has 13 plants, up from seven a year ago.', 'a year ago = DATE 2022'],
    ['Sales in the latest period were good.', 'the latest period = DATE 2022-Q4'],
    [
      "The second quarter was good. Last year's results were hurt by a strike.",
      'The second quarter = DATE 2022-Q2 2022-34',
      'Last year = DATE 2022',
    ],
    [
      'It lost money in its fourth quarter ended Sept. 30.',
      'fourth quarter = DATE 2022-Q4',
      'Sept. 30 = DATE 2022-09-30 2022-09-30',
    ],
    ['It lost money in fiscal 2021.', 'fiscal 2021 = DATE 2021'],
  ],
  'counted from what was told': [
    ['It closed three days after May 3, 1961.', 'three days after May 3, 1961 = DATE 1961-05-06 1961-05-06'],
    ['It closed two days before the strike.', 'two days = DURATION P2D'],
    [
      'The third quarter was good: $5 million against $4 million a year ago.',
      'The third quarter = DATE 2022-Q3 2022-35',
      'a year ago = DATE 2021-Q3',
    ],
    [
      'On May 3, 1961 a ship sank at 6 a.m., they said.',
      'May 3, 1961 = DATE 1961-05-03 1961-05-03',
      '6 a.m. = TIME 1961-05-03T06:00 1961-05-03',
    ],
    [
      'On May 3, 1961 a ship sank. It had been inspected the day before.',
      'May 3, 1961 = DATE 1961-05-03 1961-05-03',
      'the day before = DATE 1961-05-02 1961-05-02',
    ],
    [
      'On 3 March 1945 they came; on 5 March they left.',
      '3 March 1945 = DATE 1945-03-03 1945-03-03',
      '5 March = DATE 1945-03-05 1945-03-05',
    ],
    [
      'The wall fell in 1989. The following year the country was one.',
      '1989 = DATE 1989 1989',
      'The following year = DATE 1990 1990',
    ],
  ],
  'times of day': [
    ['He rang on Monday morning.', 'Monday morning = TIME 2023-02-13TMO 2023-02-13'],
    ['Polls will close at 8 p.m. on Sunday, it said.', '8 p.m. on Sunday = TIME 2023-02-19T20:00 2023-02-19'],
    ['The siege ended at noon on Monday.', 'noon on Monday = TIME 2023-02-13T12:00 2023-02-13'],
    ['Shots were heard last night.', 'last night = TIME 2023-02-13TNI 2023-02-13'],
  ],
  lengths: [
    ['An eight-day tour began.', 'eight-day = DURATION P8D'],
    ['The march took several days.', 'several days = DURATION PXD'],
    ['They waited two and a half years.', 'two and a half years = DURATION P2Y6M'],
    ['It will take at least 72 hours.', 'at least 72 hours = DURATION PT72H'],
    [
      'Half a century of a decade and a half.',
      'Half a century = DURATION P50Y',
      'a decade and a half = DURATION P15Y',
    ],
    ['A 6-year-old was found.'],
  ],
  'sets and vague words': [
    ['The court sits every Monday.', 'every Monday = SET XXXX-WXX-1'],
    ['Rents rose 5 percent a year.', 'a year = SET P1Y'],
    ['A daily count is kept.', 'daily = SET P1D'],
    ['Now the border is shut.', 'Now = DATE PRESENT_REF'],
    ['It recently changed hands.', 'recently = DATE PAST_REF'],
  ],
  'no dates': [
    ['May the best team win; they march on, and spring to their feet.'],
    ['Some 1950 people and 2010 students crossed Route 1960.'],
    ['About two thousand men and by 1200 horses went.'],
    ['A second helping, a quarter of the cake, and the fall of Troy.'],
  ],
};

// Rows whose readers would name two dates: a value is told, and none is filled in.
families['where readers differ'] = [
  ['The envoy flew home on Wednesday.', 'Wednesday = DATE 2023-02-08'],
  ['Envoy in Rome Friday', 'Friday = DATE 2023-02-10'],
  [
    'They have argued since May 1988. On 2 February it was settled.',
    'May 1988 = DATE 1988-05 1988-05',
    '2 February = DATE 2023-02-02',
  ],
  [
    'On May 3, 1961 a ship sank, the day before Anna sailed.',
    'May 3, 1961 = DATE 1961-05-03 1961-05-03',
    'the day before = DATE 1961-05-02',
  ],
  ['She will be sent on a mission in December.', 'December = DATE 2022-12'],
  ['They changed the rules in May.', 'May = DATE 2023-05'],
  ['They set the vote for 3 May.', '3 May = DATE 2023-05-03 2023-05-03'],
  ['By Friday the army had left.', 'Friday = DATE 2023-02-10'],
  ['They must leave by Friday.', 'Friday = DATE 2023-02-17 2023-02-17'],
  // What no calendar has, and a span told backwards.
  ['She came on the 32nd of May.', 'May = DATE 2023-05'],
  ['Open March 3–1, 2020.', 'March 3–1, 2020 = DATE 2020-03-03'],
  ['It was sold on 5-3 May 2020.', '5-3 May 2020 = DATE 2020-05-05'],
  ['In the 3rd century BC it fell.', 'the 3rd century BC = DATE 02'],
  ['Rents rose three days later.', 'three days later = DATE 2023-02-17'],
  ['It will be built in the next year.', 'the next year = DATE 2024'],
  ["Parts of many of today's phones.", 'today = DATE PRESENT_REF'],
  ['The towns of tomorrow.', 'tomorrow = DATE FUTURE_REF'],
  [
    'In the third quarter it sold 40 ships, up 5% from last year. It sank one last year.',
    'the third quarter = DATE 2022-Q3 2022-35',
    'last year = DATE 2022',
    'last year = DATE 2022 2022',
  ],
  [
    'The fourth quarter was good. This quarter is not.',
    'The fourth quarter = DATE 2022-Q4 2022-36',
    'This quarter = DATE 2023-Q1',
  ],
  [
    'Against a year-earlier loss, and the same period last year.',
    'year-earlier = DATE 2022',
    'the same period last year = DATE 2022',
  ],
];

for (const [family, rows] of Object.entries(families)) {
  test.each(rows)(`${family}: %s`, (text, ...found) => {
    expect(told(text)).toEqual(found);
  });
}

test('without a publication date what needs one stays unresolved', () => {
  expect(told('On Tuesday, late last month and in May 2020.', null)).toEqual([
    'Tuesday = DATE XXXX-WXX-2',
    'late last month = DATE XXXX-XX',
    'May 2020 = DATE 2020-05 2020-05',
  ]);
});

test('a publication known to the month resolves months, and no days', () => {
  expect(told('Last year, last month and on Tuesday.', '2023-02')).toEqual([
    'Last year = DATE 2022 2022',
    'last month = DATE 2023-01 2023-01',
    'Tuesday = DATE XXXX-WXX-2',
  ]);
});

test('in a history names belong to the year told last, in a report to its own', () => {
  const history =
    'In 1914 war came. By 1915 the front was fixed. In 1916 the battle opened on 1 July. In 1917 a revolution broke out, and in November another.';
  expect(told(history)).toContain('1 July = DATE 1916-07-01 1916-07-01');
  expect(told(history)).toContain('November = DATE 1917-11 1917-11');
  expect(told('The firm, founded in 1980, was sold in September.')).toContain(
    'September = DATE 2022-09 2022-09',
  );
});

test('in a history a bare day is of the month told last, and a weekday finds its year', () => {
  const history =
    'In 1861 war came. On 21 July 1861 the armies met; by the 25th, both had gone. By 1863 the south starved, and by 1200 horses less. In 1864 it was cut in two. On Sunday, 9 April, it gave up.';
  const found = told(history);
  expect(found).toContain('the 25th = DATE 1861-07-25 1861-07-25');
  expect(found).toContain('1863 = DATE 1863 1863');
  expect(found).toContain('Sunday, 9 April = DATE 1865-04-09 1865-04-09');
  expect(found.some((each) => each.startsWith('1200'))).toBe(false);
});

test('a winter of two years, a decade in words and holidays', () => {
  expect(told('On Christmas Day 2021; the early 1990s; Thanksgiving 2022.')).toEqual([
    'Christmas Day 2021 = DATE 2021-12-25 2021-12-25',
    'the early 1990s = DATE 199 1990~/1993~',
    'Thanksgiving 2022 = DATE 2022-11-24 2022-11-24',
  ]);
});

test.each(['1/2/3/', '.-', '2023-02-14,x,', '(a)'])(
  'a run of %s without a space is no prose: what follows it is read, the rest of it is not',
  (piece) => {
    const run = piece.repeat(2000);
    const text = `${run} It began on 3 March 2021, in a/b/${run}\nand ended on 5 May 2021.`;
    const found = tagger.tag(text, null);
    const places = new Map(found.map(({ text: words, start }) => [words, start]));
    for (const words of ['3 March 2021', '5 May 2021']) expect(places.get(words)).toBe(text.indexOf(words));
    expect(found.length).toBeLessThan(400);
  },
);
