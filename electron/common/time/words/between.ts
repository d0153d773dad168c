import { isoDay } from '../day';
import { parseEdtf } from '../edtf';
import { WHY } from './messages';
import { found, type Against, type Candidate, type Outcome } from './outcome';
import { endsOf, firstReading, joinWhy, readEnds, SEPARATORS } from './range';

/** A span as one moment within it, `[A..B]`; null when its ends are in doubt, which such a set cannot hold. */
function momentIn(edtf: string): string | null {
  const ends = endsOf(edtf);
  const parsed = parseEdtf(edtf);
  if (ends === null || !parsed.ok || parsed.value.approximate || parsed.value.uncertain) return null;
  const { from, to } = ends;
  const plain = [from, to].every(
    (point) => /^-?\d{4}(-\d\d){0,2}$/.test(point.edtf) && point.precision !== 'season',
  );
  const moment =
    plain && from.precision === to.precision
      ? `[${from.edtf}..${to.edtf}]`
      : `[${isoDay(from.earliest)}..${isoDay(to.latest)}]`;
  return parseEdtf(moment).ok ? moment : null;
}

/** "between A and B": at one moment in it, or all the time; both are offered unless the words say "some time". */
export function between(text: string, context: Against): Outcome {
  const match = /^((?:(?:at )?some (?:time|day|point|moment)|sometime|one day) )?between (.+)$/.exec(text);
  if (match === null) return null;
  const once = match[1] !== undefined;
  const span = firstReading(match[2] ?? '', [' and ', ...SEPARATORS], (left, right) =>
    readEnds(left, right, text, context),
  );
  if (span?.kind !== 'found') return span;
  const readings = span.candidates.flatMap((candidate) => {
    const moment = momentIn(candidate.edtf);
    const offered: Candidate[] = [];
    if (moment !== null)
      offered.push({ ...candidate, edtf: moment, why: joinWhy(candidate.why, WHY.moment) });
    if (!once || moment === null) offered.push({ ...candidate, why: joinWhy(candidate.why, WHY.span) });
    return offered;
  });
  return found(...readings);
}
