import type { EdtfMember, EdtfPart, EdtfPoint } from './edtf-value';

type Written = Pick<EdtfPoint, 'year' | 'division' | 'day' | 'time' | 'significant'>;

/** Where a mark stands: before the component (that one alone) or after it (that one and all to its left). */
interface Slots {
  readonly before: readonly boolean[];
  readonly after: readonly boolean[];
}

/** The fewest marks that say it: one after the longest unbroken group from the left, one before each other. */
function slots(marks: readonly boolean[]): Slots {
  const firstFree = marks.indexOf(false);
  const group = firstFree === -1 ? marks.length : firstFree;
  return {
    before: marks.map((mark, index) => mark && index >= group),
    after: marks.map((_, index) => index === group - 1),
  };
}

function symbol(approximate: boolean | undefined, uncertain: boolean | undefined): string {
  if (approximate === true) return uncertain === true ? '%' : '~';
  return uncertain === true ? '?' : '';
}

function withMarks(parts: readonly EdtfPart[]): string {
  const approximate = slots(parts.map((part) => part.approximate));
  const uncertain = slots(parts.map((part) => part.uncertain));
  return parts
    .map(
      ({ text }, index) =>
        symbol(approximate.before[index], uncertain.before[index]) +
        text +
        symbol(approximate.after[index], uncertain.after[index]),
    )
    .join('-');
}

/** The canonical EDTF of one date: each mark as far left or right as covers the most components. */
export function writePoint({ year, division, day, time, significant }: Written): string {
  const parts = [year, division, day].filter((part) => part !== null);
  const long = /^-?\d{5,}$/.test(year.text);
  const digits = significant === null ? '' : `S${significant}`;
  if (long) {
    return `Y${year.text}${digits}${symbol(year.approximate, year.uncertain)}`;
  }
  return `${withMarks(parts)}${digits}${time === null ? '' : `T${time}`}`;
}

/** A date as a member of a set. There the grammar knows the mark of a bare year only in front of it. */
function writeMember(point: EdtfPoint): string {
  const bareYear = /^(-?\d{4})([?~%])$/.exec(point.edtf);
  return bareYear === null ? point.edtf : `${bareYear[2]}${bareYear[1]}`;
}

/** The canonical EDTF of a set: `[1667,1670..1672]`, `{..1984}`. */
export function writeSet(
  members: readonly EdtfMember[],
  form: 'one-of' | 'all-of',
  earlier: boolean,
  later: boolean,
): string {
  const listed = members
    .map(({ from, to }) => (to === null ? writeMember(from) : `${writeMember(from)}..${writeMember(to)}`))
    .join(',');
  const inner = `${earlier ? '..' : ''}${listed}${later ? '..' : ''}`;
  return form === 'one-of' ? `[${inner}]` : `{${inner}}`;
}
