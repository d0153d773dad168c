import fc from 'fast-check';

const two = (value: number): string => String(value).padStart(2, '0');

/** Four-digit years, weighted to our own times, with BCE and the year 0 among them. */
export const year: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1500, max: 2100 }) },
  { weight: 1, arbitrary: fc.integer({ min: -9999, max: 9999 }) },
  { weight: 1, arbitrary: fc.constantFrom(-44, -43, -1, 0, 1, 99, 999, 1000, 9998, 9999) },
);

const isoYear = (value: number): string =>
  `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(4, '0')}`;

const mark = fc.constantFrom('', '', '?', '~', '%');
const month = fc.integer({ min: 1, max: 12 }).map(two);
const anyDay = fc.integer({ min: 1, max: 28 }).map(two);

export const day: fc.Arbitrary<string> = fc
  .tuple(year, month, anyDay)
  .map(([y, m, d]) => `${isoYear(y)}-${m}-${d}`);
const monthOfYear = fc.tuple(year, month).map(([y, m]) => `${isoYear(y)}-${m}`);
const season = fc.tuple(year, fc.integer({ min: 21, max: 41 })).map(([y, code]) => `${isoYear(y)}-${code}`);
const plainYear = year.map(isoYear);

const masked = fc.oneof(
  fc
    .tuple(fc.constantFrom('', '-'), fc.integer({ min: 0, max: 999 }))
    .map(([s, n]) => `${s}${String(n).padStart(3, '0')}X`),
  fc.tuple(fc.constantFrom('', '-'), fc.integer({ min: 0, max: 99 })).map(([s, n]) => `${s}${two(n)}XX`),
  fc.tuple(fc.constantFrom('', '-'), fc.integer({ min: 0, max: 9 })).map(([s, n]) => `${s}${n}XXX`),
  fc.constantFrom('XXXX', '1X5X', 'XX12', '-1X32'),
);
const maskedParts = fc
  .tuple(
    fc.oneof(masked, plainYear),
    fc.oneof(month, fc.constantFrom('XX', '0X', '1X', 'X1')),
    fc.option(fc.oneof(anyDay, fc.constantFrom('XX', '0X', '1X', '2X', 'X5')), { nil: null }),
  )
  .map(([y, m, d]) => (d === null ? `${y}-${m}` : `${y}-${m}-${d}`));

const partMark = fc
  .tuple(year, month, anyDay, fc.array(mark, { minLength: 6, maxLength: 6 }))
  .map(([y, m, d, q]) => `${q[0]}${isoYear(y)}${q[1]}-${q[2]}${m}${q[3]}-${q[4]}${d}${q[5]}`);

const longYear = fc
  .tuple(fc.constantFrom('', '-'), fc.integer({ min: 10_000, max: 999_999_999 }), mark)
  .map(([sign, value, doubt]) => `Y${sign}${value}${doubt}`);
const significant = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 4 }))
  .map(([value, digits]) => `${value}S${digits}`);
const timed = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }), fc.constantFrom('', 'Z', '+04:30', '-05'))
  .map(([date, hour, zone]) => `${date}T${two(hour)}:05:09${zone}`);

/** Dates that may stand in a span or set. */
export const spanEnd: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(fc.oneof(day, monthOfYear, plainYear, season), mark).map((each) => each.join('')),
  },
  { weight: 1, arbitrary: fc.oneof(masked, maskedParts, partMark) },
);

const interval = fc
  .tuple(
    fc.oneof({ weight: 6, arbitrary: spanEnd }, fc.constantFrom('..', '')),
    fc.oneof({ weight: 6, arbitrary: spanEnd }, fc.constantFrom('..', '')),
  )
  .map(([from, to]) => `${from}/${to}`);

const setRange = fc
  .oneof(fc.tuple(day, day), fc.tuple(monthOfYear, monthOfYear), fc.tuple(plainYear, plainYear))
  .map(([from, to]) => `${from}..${to}`);
const set = fc
  .tuple(
    fc.boolean(),
    fc.boolean(),
    fc.array(fc.oneof({ weight: 3, arbitrary: spanEnd }, setRange), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('[]', '{}'),
  )
  .map(([earlier, later, members, brackets]) => {
    return `${brackets[0]}${earlier ? '..' : ''}${members.join(',')}${later ? '..' : ''}${brackets[1]}`;
  });

/** Texts in the shape of every form of EDTF; a part of them is refused, for a reversed span or a day that is none. */
export const edtfLike: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: spanEnd },
  { weight: 4, arbitrary: interval },
  { weight: 2, arbitrary: set },
  fc.oneof(longYear, significant, timed),
);

/** Noise in the alphabets that the readers look for. */
export const noise: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'0123456789-/.,X~?%[]{}YESTZ:+ '), maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...'14 2023 44 feb march tuesday spring winter the of in on last next this early mid late c. ? ~ – - / to and or between before after since from until bc ad 1960s 19th century week weekend month year days ago 8 (2023) 03/04/2023 constructor __proto__'.split(
          ' ',
        ),
      ),
      { maxLength: 9 },
    )
    .map((words) => words.join(' ')),
);
