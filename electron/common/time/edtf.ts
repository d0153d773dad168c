import { err, ok, type Result } from '#common/result';
import { edtfError } from './edtf-messages';
import { parsePoint } from './edtf-point';
import type {
  DayRange,
  EdtfDate,
  EdtfEnd,
  EdtfError,
  EdtfInterval,
  EdtfMember,
  EdtfPoint,
  EdtfSet,
} from './edtf-value';
import { writeSet } from './edtf-write';

type Code = EdtfError['code'];

const LONGEST = 1000;

function single(point: EdtfPoint): EdtfDate {
  const { edtf, earliest, latest, precision, approximate, uncertain } = point;
  const ranges = [{ from: earliest, to: latest }];
  const known = { start: 'known', end: 'known' } as const;
  return {
    form: 'point',
    point,
    edtf,
    earliest,
    latest,
    ranges,
    precision,
    approximate,
    uncertain,
    ...known,
  };
}

/** The end of a span: a date, `..` for open, nothing for unknown. */
function parseEnd(text: string): Result<{ end: EdtfEnd; point: EdtfPoint | null }, Code> {
  if (text === '..') return ok({ end: 'open', point: null });
  if (text === '') return ok({ end: 'unknown', point: null });
  const point = parsePoint(text);
  if (!point.ok) return point;
  if (point.value.time !== null) return err('time-in-span');
  // The levels we keep to know a prefixed year (Y12345, 1950S2) only alone, not as one end of a span.
  if (point.value.edtf.startsWith('Y') || point.value.significant !== null) return err('not-edtf');
  return ok({ end: 'known', point: point.value });
}

/**
 * Whether a span is written backwards. Where the end has unspecified digits its last possible day counts; else its
 * first, so that `2004-06-11/2004-06` is refused as other validators do: the end must be told as finely as needed.
 */
function isReversed(from: EdtfPoint, to: EdtfPoint): boolean {
  return (to.edtf.includes('X') ? to.latest : to.earliest) < from.earliest;
}

function parseInterval(text: string): Result<EdtfDate, Code> {
  const ends = text.split('/');
  const [first = '', second = ''] = ends;
  if (ends.length !== 2 || text === '/') return err('not-edtf');
  const start = parseEnd(first);
  if (!start.ok) return start;
  const end = parseEnd(second);
  if (!end.ok) return end;
  const from = start.value.point;
  const to = end.value.point;
  if (from !== null && to !== null && isReversed(from, to)) return err('reversed');
  const range = { from: from?.earliest ?? -Infinity, to: to?.latest ?? Infinity };
  const write = (point: EdtfPoint | null, state: EdtfEnd) => point?.edtf ?? (state === 'open' ? '..' : '');
  const interval: EdtfInterval = {
    form: 'interval',
    edtf: `${write(from, start.value.end)}/${write(to, end.value.end)}`,
    earliest: range.from,
    latest: range.to,
    ranges: [range],
    precision: 'interval',
    approximate: from?.approximate === true || to?.approximate === true,
    uncertain: from?.uncertain === true || to?.uncertain === true,
    start: start.value.end,
    end: end.value.end,
    from,
    to,
  };
  return ok(interval);
}

function parseMember(text: string): Result<EdtfMember, Code> {
  const [first = '', second, ...more] = text.split('..');
  if (more.length > 0) return err('not-edtf');
  const points: EdtfPoint[] = [];
  for (const each of second === undefined ? [first] : [first, second]) {
    const point = parsePoint(each);
    if (!point.ok) return point;
    if (point.value.time !== null) return err('time-in-span');
    if (point.value.edtf.startsWith('Y') || point.value.significant !== null) return err('not-edtf');
    points.push(point.value);
  }
  const [from, to = null] = points;
  if (from === undefined) return err('not-edtf');
  if (to === null) return ok({ from, to });
  // "Every one from here to there" needs plain dates counted in the same unit.
  const plain = [from, to].every((point) => /^-?\d{4}(-\d\d){0,2}$/.test(point.edtf));
  if (!plain || from.precision !== to.precision || from.precision === 'season') return err('not-edtf');
  return isReversed(from, to) ? err('reversed') : ok({ from, to });
}

/** The ranges in order, those that overlap or touch joined. */
function joined(ranges: readonly DayRange[]): DayRange[] {
  const result: DayRange[] = [];
  for (const range of ranges.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = result.at(-1);
    if (last === undefined || range.from > last.to + 1) result.push(range);
    else if (range.to > last.to) result[result.length - 1] = { from: last.from, to: range.to };
  }
  return result;
}

function parseSet(text: string): Result<EdtfDate, Code> {
  const form = text.startsWith('[') ? 'one-of' : 'all-of';
  if (!text.endsWith(form === 'one-of' ? ']' : '}')) return err('not-edtf');
  const inner = text.slice(1, -1);
  const earlier = inner.startsWith('..');
  const later = inner.endsWith('..') && inner.length > 2;
  const members: EdtfMember[] = [];
  for (const each of inner.slice(earlier ? 2 : 0, later ? -2 : undefined).split(',')) {
    const member = parseMember(each);
    if (!member.ok) return member;
    members.push(member.value);
  }
  return ok(makeSet(form, members, earlier, later));
}

function makeSet(
  form: EdtfSet['form'],
  members: readonly EdtfMember[],
  earlier: boolean,
  later: boolean,
): EdtfSet {
  const ranges = joined(
    members.map(({ from, to }, index) => ({
      from: earlier && index === 0 ? -Infinity : from.earliest,
      to: later && index === members.length - 1 ? Infinity : (to ?? from).latest,
    })),
  );
  const points = members.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  return {
    form,
    edtf: writeSet(members, form, earlier, later),
    earliest: ranges[0]?.from ?? -Infinity,
    latest: ranges.at(-1)?.to ?? Infinity,
    ranges,
    precision: form,
    approximate: points.some((point) => point.approximate),
    uncertain: points.some((point) => point.uncertain),
    start: earlier ? 'open' : 'known',
    end: later ? 'open' : 'known',
    members,
    earlier,
    later,
  };
}

function parseForm(text: string): Result<EdtfDate, Code> {
  if (text === '') return err('empty');
  if (text.length > LONGEST) return err('too-long');
  if (/\s/u.test(text)) return err('spaces');
  if (text.includes('/')) return parseInterval(text);
  if (/^[[{]/.test(text)) return parseSet(text);
  const point = parsePoint(text);
  return point.ok ? ok(single(point.value)) : point;
}

/**
 * Reads an EDTF expression (ISO 8601-2:2019 levels 0 to 2, as published by the Library of Congress), exactly as
 * written: no spaces, upper case. Stricter than the `edtf` package where that is wrong (reversed spans, times in
 * spans, spaces, bare centuries) and wider where it is too narrow (seasons, marks and mixed levels at either end of
 * a span). Never throws; the error's message is for the user. Bounds are our own day numbers, so no year is too
 * far for them below a million million.
 */
export function parseEdtf(text: string): Result<EdtfDate, EdtfError> {
  const parsed = parseForm(text);
  return parsed.ok ? parsed : err(edtfError(parsed.error, text));
}
