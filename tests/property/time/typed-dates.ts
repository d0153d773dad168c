import fc from 'fast-check';

const oneOf = (...words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
  fc.tuple(...parts).map((each) => each.join(' '));
const whole = (min: number, max: number): fc.Arbitrary<string> => fc.integer({ min, max }).map(String);

/** A year that may have a month: ours, an early one with its era, or one before it. */
const shortYear = fc.oneof(
  { weight: 3, arbitrary: whole(1000, 2100) },
  joined(oneOf('AD'), whole(1, 999)),
  joined(whole(1, 9999), oneOf('BC', 'BCE', 'B.C.')),
  joined(whole(100, 999), oneOf('AD', 'CE')),
);
/** A year of more than four digits, which stands by itself. */
const longYear = fc.oneof(
  joined(oneOf('year'), whole(10_000, 999_999)),
  joined(whole(10_000, 999_999), oneOf('BC', 'BCE', 'AD')),
  fc.integer({ min: 10, max: 999 }).map((thousands) => `${thousands},000 BC`),
);
const month = oneOf(
  'Jan',
  'February',
  'mar',
  'April',
  'May',
  'June',
  'Jul',
  'aug.',
  'Sept',
  'Oct',
  'November',
  'Dec',
);
const day = joined(whole(1, 28), month, shortYear);
const part = oneOf('early', 'mid', 'late', 'the beginning of', 'the end of');
const doubt = oneOf('?', ' ?', '~', ' (?)');
const before = oneOf('c.', 'about', 'circa', 'probably', 'around');

/** A date on its own. */
const single = fc.oneof(
  day,
  joined(month, shortYear),
  shortYear,
  joined(part, month, shortYear),
  joined(part, shortYear),
  joined(oneOf('spring', 'summer', 'autumn', 'fall', 'winter', 'Q3', 'the first half of'), shortYear),
  joined(
    oneOf('the'),
    fc.integer({ min: 100, max: 209 }).map((tens) => `${tens}0s`),
  ),
  joined(
    oneOf('the'),
    fc.integer({ min: 1, max: 9 }).map((tens) => `${tens}0s`),
    oneOf('BC'),
  ),
  joined(oneOf('the 2nd', 'the fifth', 'the 19th'), oneOf('century', 'century BC')),
);

/** Two dates of our own time, the earlier first. */
const ends = fc
  .tuple(fc.integer({ min: 1000, max: 1500 }), fc.integer({ min: 1501, max: 2100 }), month, month)
  .map(([from, to, one, other]) => [`${one} ${from}`, `${other} ${to}`] as const);

/** Dates in words as people type them, none of which counts from an article. */
export const typedDate: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: single },
  longYear,
  fc.tuple(fc.oneof(single, longYear), doubt).map(([date, mark]) => date + mark),
  joined(before, fc.oneof(single, longYear)),
  joined(oneOf('before', 'after', 'since', 'until', 'by'), single),
  joined(
    oneOf(
      '8 days from',
      'three weeks from',
      'a fortnight from',
      'the weekend of',
      'the week of',
      '3 days after',
    ),
    day,
  ),
  fc.tuple(ends, oneOf(' to ', ' – ', ' until ')).map(([[from, to], between]) => from + between + to),
  ends.map(([from, to]) => `between ${from} and ${to}`),
  ends.map(([from, to]) => `${from} or ${to}`),
);
