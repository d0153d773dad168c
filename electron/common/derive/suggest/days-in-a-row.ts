import type { CodePointIndex } from '#common/text/code-points';
import { neighbour } from '#common/time/neighbour';
import { parseEdtf } from '#common/time/edtf';
import type { DateExpression } from '#common/time/prose/tag-dates';

/** Puts two days into one where a text tells them in one breath: "on 4 and 5 May" is from the 4th to the 5th. */
export function daysInARow(found: readonly DateExpression[], points: CodePointIndex): DateExpression[] {
  const together: DateExpression[] = [];
  for (const each of found) {
    const last = together.at(-1);
    const between = last && last.end <= each.start ? points.slice(last.end, each.start) : '';
    if (last && /^\s+(?:and|und)\s+(?:(?:on|am)\s+)?$/iu.test(between) && isDayAfter(last.edtf, each.edtf)) {
      const { end } = each;
      const text = `${last.text}${between}${each.text}`;
      together[together.length - 1] = { ...last, end, text, edtf: `${last.edtf}/${each.edtf}` };
    } else together.push(each);
  }
  return together;
}

function isDayAfter(day: string | null, next: string | null): boolean {
  if (day === null || next === null || day.length !== 10) return false;
  const parsed = parseEdtf(day);
  return parsed.ok && parsed.value.form === 'point' && neighbour(parsed.value.point, 1)?.edtf === next;
}
