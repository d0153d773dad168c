import { isoDay } from '../day';
import { parseEdtf } from '../edtf';
import { neighbour } from '../neighbour';
import type { EdtfPoint } from '../edtf-value';
import { SAY } from './messages';
import { mapFound, type Against, type Candidate, type Outcome } from './outcome';
import { endsOf } from './range';
import { readUnit } from './unit';

/** Writes the span for one date; null where EDTF has none. */
type Write = (ends: { from: EdtfPoint; to: EdtfPoint }) => string | null;

function dayBeside(point: EdtfPoint, step: 1 | -1): string | null {
  const next = neighbour(point, step);
  if (next !== null) return next.edtf;
  const day = isoDay(step === 1 ? point.latest + 1 : point.earliest - 1);
  return parseEdtf(day).ok ? day : null;
}

const before: Write = ({ from }) => {
  const last = dayBeside(from, -1);
  return last === null ? null : `../${last}`;
};
const after: Write = ({ to }) => {
  const first = dayBeside(to, 1);
  // A set writes the mark of a bare year in front of it; parsing puts it there.
  return first === null ? null : `[${first}..]`;
};
const until: Write = ({ to }) => `../${to.edtf}`;
const since: Write = ({ from }) => `${from.edtf}/..`;
const orEarlier: Write = ({ to }) => `[..${to.edtf}]`;
const orLater: Write = ({ from }) => `[${from.edtf}..]`;
const endUnknown: Write = ({ from }) => `${from.edtf}/`;
const startUnknown: Write = ({ to }) => `/${to.edtf}`;

/**
 * "before March" stops short of March, and is kept as everything up to the end of February, `../2023-02`; "until" and
 * "by" take the named date in. "since" runs on, `2023-03/..`, while "after March" is one moment later, `[2023-04..]`.
 */
const FORMS: readonly (readonly [RegExp, Write])[] = [
  [/^(?:until|till|up to) (.+), (?:start|beginning) unknown$/, startUnknown],
  [/^(?:from|since) (.+), end unknown$/, endUnknown],
  [/^(?:from |since )?(.+?) ?(?:–|-|to|until|till) ?(?:the )?(?:present|now)$/, since],
  [/^(?:some time |sometime )?(?:before|prior to|earlier than) (.+)$/, before],
  [/^(?:some time |sometime )?(?:after|later than|following) (.+)$/, after],
  [/^(?:by|until|till|til|up to|to|not later than|no later than|at the latest) (.+)$/, until],
  [
    /^(?:from|since|starting|starting from|starting on|beginning|beginning on) (.+?)(?: on| onwards?| and on)?$/,
    since,
  ],
  [/^(.+?) (?:on|onwards?|and after|and on)$/, since],
  [/^(.+?)(?: or| and) (?:earlier|before)$/, orEarlier],
  [/^(.+?)(?: or| and) (?:later|after)$/, orLater],
];

/** Spans open to one side: "before March 2023", "since 2022", "from 14 Feb 2023 on", "1984 or earlier". */
export function openSpan(text: string, context: Against): Outcome {
  for (const [form, write] of FORMS) {
    const inner = form.exec(text)?.[1];
    if (inner === undefined) continue;
    const outcome = readUnit(inner, context);
    if (outcome === null) continue;
    return mapFound(outcome, (candidate: Candidate) => {
      const ends = endsOf(candidate.edtf);
      const edtf = ends === null ? null : write(ends);
      const parsed = edtf === null ? null : parseEdtf(edtf);
      return parsed?.ok === true ? { ...candidate, edtf: parsed.value.edtf } : SAY.notWritable(text);
    });
  }
  return null;
}
