import { expect, test } from 'vitest';
import { readDate } from '#common/time/parse-words';

/** What people type, what it is kept as. */
test.each([
  ['14 Feb 2023', '2023-02-14'],
  ['14 February 2023', '2023-02-14'],
  ['14th of February, 2023', '2023-02-14'],
  ['the 14th February 2023', '2023-02-14'],
  ['Feb 14, 2023', '2023-02-14'],
  ['Feb. 14th 2023', '2023-02-14'],
  ['FEBRUARY 14 2023', '2023-02-14'],
  ['Tuesday, 14 February 2023', '2023-02-14'],
  ['Tue 14 Feb 2023', '2023-02-14'],
  ['14feb2023', '2023-02-14'],
  ['14-Feb-2023', '2023-02-14'],
  ['2023 February 14', '2023-02-14'],
  ['2023-02-14', '2023-02-14'],
  ['2023/02/14', '2023-02-14'],
  ['2023-2-14', '2023-02-14'],
  ['20230214', '2023-02-14'],
  ['14/02/2023', '2023-02-14'],
  ['2/14/2023', '2023-02-14'],
  ['14.2.2023', '2023-02-14'],
  ['03.04.2023', '2023-04-03'],
  ['03/03/2023', '2023-03-03'],
  ['Feb 2023', '2023-02'],
  ['Sept. 2023', '2023-09'],
  ['02/2023', '2023-02'],
  ['in February 2023', '2023-02'],
  ['2023', '2023'],
  ['the year 2023', '2023'],
  ['spring 2023', '2023-21'],
  ['the spring of 2023', '2023-21'],
  ['fall 2023', '2023-23'],
  ['winter 1943-44', '1943-24'],
  ['winter 1943–1944', '1943-24'],
  ['the winter of 1999/2000', '1999-24'],
  ['Q3 2023', '2023-35'],
  ['third quarter of 2023', '2023-35'],
  ['first half of 2023', '2023-40'],
  ['c. 2023', '2023~'],
  ['c2023', '2023~'],
  ['ca. 2023', '2023~'],
  ['circa March 1986', '1986-03~'],
  ['about 14 Feb 2023', '2023-02-14~'],
  ['~ 2023', '2023~'],
  ['Feb 2023?', '2023-02?'],
  ['possibly Feb 2023', '2023-02?'],
  ['c. Feb 2023?', '2023-02%'],
  ['14-22 Feb 2023', '2023-02-14/2023-02-22'],
  ['14–22 February 2023', '2023-02-14/2023-02-22'],
  ['14th to 22nd of February 2023', '2023-02-14/2023-02-22'],
  ['Feb 14–22, 2023', '2023-02-14/2023-02-22'],
  ['14 Feb - 3 Mar 2023', '2023-02-14/2023-03-03'],
  ['from 14 Feb until 3 March 2023', '2023-02-14/2023-03-03'],
  ['14 Feb 2023 to 3 Mar 2023', '2023-02-14/2023-03-03'],
  ['14 Feb 2023 to 3 Mar', '2023-02-14/2023-03-03'],
  ['2023-02-14 – 2023-02-22', '2023-02-14/2023-02-22'],
  ['28 Dec – 3 Jan 2023', '2022-12-28/2023-01-03'],
  ['28 Dec 2022 – 3 Jan', '2022-12-28/2023-01-03'],
  ['Feb–Apr 2023', '2023-02/2023-04'],
  ['Nov 2022-Feb 2023', '2022-11/2023-02'],
  ['1964-2008', '1964/2008'],
  ['1943-44', '1943/1944'],
  ['1943/44', '1943/1944'],
  ['spring to autumn 2023', '2023-21/2023-23'],
  ['c. 1984 – June 2004', '1984~/2004-06'],
  ['early to mid-January 2023', '2023-01-01~/2023-01-20~'],
  ['before March 2023', '../2023-02'],
  ['before 1 Mar 2023', '../2023-02-28'],
  ['pre-1990', '../1989'],
  ['until March 2023', '../2023-03'],
  ['by March 2023', '../2023-03'],
  ['after March 2023', '[2023-04..]'],
  ['after 31 Dec 2022', '[2023-01-01..]'],
  ['since March 2023', '2023-03/..'],
  ['from March 2023 on', '2023-03/..'],
  ['from 14 Feb 2023 onwards', '2023-02-14/..'],
  ['2023 or later', '[2023..]'],
  ['1984 or earlier', '[..1984]'],
  ['early Jan 2023', '2023-01-01~/2023-01-10~'],
  ['in mid-January 2023', '2023-01-11~/2023-01-20~'],
  ['late January 2023', '2023-01-21~/2023-01-31~'],
  ['late Feb 2024', '2024-02-21~/2024-02-29~'],
  ['early 1999', '1999-01~/1999-04~'],
  ['late 1999', '1999-09~/1999-12~'],
  ['the end of 2022', '2022-12~'],
  ['the beginning of 2022', '2022-01~'],
  ['late spring 2023', '2023-05~'],
  ['late winter 1943-44', '1944-02~'],
  ['14 Feb 2023 – present', '2023-02-14/..'],
  ['2023-02-14..2023-02-22', '2023-02-14/2023-02-22'],
  ['14 Feb 2023.', '2023-02-14'],
  ['the 1960s', '196X'],
  ["1960's", '196X'],
  ['the late 1960s', '1967~/1969~'],
  ['c. the 1960s', '1960~/1969~'],
  ['19th century', '18XX'],
  ['the nineteenth century', '18XX'],
  ['early 19th century', '1800~/1833~'],
  ['5th century BC', '-04XX'],
  ['18th to 19th century', '17XX/18XX'],
  ['44 BC', '-0043'],
  ['44BCE', '-0043'],
  ['15 March 44 B.C.', '-0043-03-15'],
  ['49–44 BC', '-0048/-0043'],
  ['300–44 BC', '-0299/-0043'],
  ['AD 79', '0079'],
  ['79 AD', '0079'],
  ['c. 44 BC', '-0043~'],
  ['AD 14–37', '0014/0037'],
  ['20,000 BC', 'Y-19999'],
  ['c. 20,000 BC', 'Y-19999~'],
  ['year 12345', 'Y12345'],
  ['1667 or 1668', '[1667,1668]'],
  ['3 or 4 March 2023', '[2023-03-03,2023-03-04]'],
  ['14 and 15 Feb 2023', '{2023-02-14,2023-02-15}'],
  ['some time between 14 and 22 Feb 2023', '[2023-02-14..2023-02-22]'],
  ['some day in Apr 1985', '1985-04-XX'],
  ['25 Dec in the 1560s', '156X-12-25'],
  ['weekend of 18 Feb 2023', '2023-02-18/2023-02-19'],
  ['the weekend of Sunday 19 February 2023', '2023-02-18/2023-02-19'],
  ['week of 15 Feb 2023', '2023-02-13/2023-02-19'],
  ['8 days after 14 Feb 2023', '2023-02-22'],
  ['two weeks before 14 Feb 2023', '2023-01-31'],
  ['156X-12-25', '156X-12-25'],
  ['156x', '156X'],
  ['[1667, 1668, 1670..1672]', '[1667,1668,1670..1672]'],
  ['1984?/2004~-06', '1984?/2004~-06'],
  ['Y-17E7', 'Y-170000000'],
  ['2023-02-14T10:00:00Z', '2023-02-14T10:00:00Z'],
  ['14 Feb 2023, 10:00', '2023-02-14T10:00:00'],
])('%s is %s', (typed, edtf) => {
  expect(readDate(typed)).toMatchObject({ kind: 'one', edtf, fromArticle: false });
});

test('an exact day is said back in full, with its weekday', () => {
  expect(readDate('14 feb 2023')).toEqual({
    kind: 'one',
    edtf: '2023-02-14',
    words: 'Tuesday 14 February 2023',
    weekday: 'Tuesday',
    fromArticle: false,
  });
  expect(readDate('c. 14 feb 2023')).not.toHaveProperty('weekday');
  expect(readDate('15 March 44 BC')).not.toHaveProperty('weekday');
});

/** Words that people mean in more than one way: every reading, with what sets it apart. */
test.each([
  [
    '03/04/2023',
    [
      ['2023-04-03', 'day before month'],
      ['2023-03-04', 'month before day'],
    ],
  ],
  [
    'winter 2023',
    [
      ['2022-24', 'the winter that ends that year'],
      ['2023-24', 'the winter that begins that year'],
    ],
  ],
  [
    'the 1900s',
    [
      ['190X', 'the ten years'],
      ['19XX', 'the hundred years'],
    ],
  ],
  [
    '1939-41',
    [
      ['1939/1941', 'from the first year to the second'],
      ['1939-41', 'a year and a part of it, as EDTF'],
    ],
  ],
  [
    '2004–06',
    [
      ['2004/2006', 'from the first year to the second'],
      ['2004-06', 'a year and a month'],
    ],
  ],
  [
    'between 14 and 22 Feb 2023',
    [
      ['[2023-02-14..2023-02-22]', 'at one moment between the two'],
      ['2023-02-14/2023-02-22', 'the whole time from the one to the other'],
    ],
  ],
  [
    'between February and spring 2023',
    [
      ['[2023-02-01..2023-05-31]', 'at one moment between the two'],
      ['2023-02/2023-21', 'the whole time from the one to the other'],
    ],
  ],
  [
    '8 days from 14 Feb 2023',
    [
      ['2023-02-14/2023-02-21', 'to 21 Feb 2023, the first day counted as one of them'],
      ['2023-02-14/2023-02-22', 'to 22 Feb 2023, the first day not counted'],
    ],
  ],
  [
    'for three months from Feb 2023',
    [
      ['2023-02/2023-04', 'to Apr 2023, the first day counted as one of them'],
      ['2023-02/2023-05', 'to May 2023, the first day not counted'],
    ],
  ],
  [
    'weekend of 15 Feb 2023',
    [
      ['2023-02-18/2023-02-19', 'the weekend after'],
      ['2023-02-11/2023-02-12', 'the weekend before'],
    ],
  ],
])('%s has several readings', (typed, expected) => {
  const reading = readDate(typed);
  expect(reading.kind === 'several' ? reading.readings.map(({ edtf, why }) => [edtf, why]) : reading).toEqual(
    expected,
  );
});

/** What cannot be, and the sentence that says so. */
test.each([
  ['31 Feb 2023', 'February 2023 has only 28 days. Check the day and the month.'],
  ['2023-02-31', 'February 2023 has only 28 days. Check the day and the month.'],
  ['31/02/2023', 'February 2023 has only 28 days. Check the day and the month.'],
  ['29 Feb 1900', 'February 1900 has only 28 days. Check the day and the month.'],
  ['31 June', 'June has only 30 days. Check the day and the month.'],
  ['the 32nd', 'No month has a day 32. Check the day.'],
  ['32 March 2023', 'No month has a day 32. Check the day.'],
  ['14/13/2023', 'There is no month 13. Check the order of day and month.'],
  [
    '14 Feb 12345',
    '“14 Feb 12345” has a year of more than four digits. Such a year is kept only by itself: write “year 12345” or “12345 BC”.',
  ],
  [
    'early 12000 BC',
    '“early 12000 BC” has a year of more than four digits. Such a year is kept only by itself: write “year 12345” or “12345 BC”.',
  ],
  ['0 AD', 'There is no year 0: 1 BC is followed by AD 1. Write one of these.'],
  [
    'Monday 14 Feb 2023',
    '14 February 2023 is a Tuesday, not a Monday. Check the date, or leave the weekday out.',
  ],
  [
    '22 Feb 2023 – 14 Feb 2023',
    '“22 Feb 2023 – 14 Feb 2023” ends before it begins. Put the earlier date first.',
  ],
  ['22–14 Feb 2023', '“22–14 Feb 2023” ends before it begins. Put the earlier date first.'],
  ['44–49 BC', '“44–49 BC” ends before it begins. Put the earlier date first.'],
])('%s: %s', (typed, message) => {
  expect(readDate(typed)).toEqual({ kind: 'none', message });
});

test.each(['14 Feb 23', "Feb '23", '03/04/23', '14-22 Feb 23', 'spring 23', "the '60s", 'the 60s'])(
  '%s is refused for its short year',
  (typed) => {
    const reading = readDate(typed);
    expect(reading).toMatchObject({ kind: 'none' });
    expect(reading.kind === 'none' ? reading.message : '').toContain('year of two digits');
  },
);

test.each([
  'foo',
  'the day the music died',
  '14',
  '14 Feb Mar 2023',
  '5 of 2023',
  'Feb 2023 Tuesday spring',
  'constructor',
  '()',
  'ten',
])('%s is not understood, and the answer says what is', (typed) => {
  const reading = readDate(typed);
  expect(reading.kind === 'none' ? reading.message : reading).toMatch(new RegExp('14 Feb 2023'));
  expect(reading.kind === 'none' ? reading.message : '').toContain(`“${typed}”`);
});

test.each([
  ['  ', 'There is no date here'],
  ['14 '.repeat(500_000), 'too long'],
])('nothing typed, and far too much, each get a sentence', (typed, part) => {
  const reading = readDate(typed);
  expect(reading.kind === 'none' ? reading.message : reading).toContain(part);
});
