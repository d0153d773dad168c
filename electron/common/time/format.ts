import { parseEdtf } from './edtf';
import type { EdtfDate, EdtfMember, EdtfSet } from './edtf-value';
import { WORDS, type DateStyle } from './english';
import { pointWords } from './format-point';
import { rangeWords, spanWords } from './format-span';
import { neighbour } from './neighbour';

export type { DateStyle } from './english';

/** A list of dates longer than this says only how many they are. */
const LONGEST_LIST = 160;

function memberWords({ from, to }: EdtfMember, style: DateStyle): string {
  return to === null ? pointWords(from, style) : rangeWords(from, to, style);
}

/** "after Mar 2023", "Feb 2023 or earlier": one moment on an open side. */
function openMoment({ edtf, members, earlier, later }: EdtfSet, style: DateStyle): string {
  const [member] = members;
  if (member === undefined || members.length > 1 || member.to !== null || earlier === later) return edtf;
  const words = pointWords(member.from, style);
  if (earlier) return WORDS.orEarlier(words);
  const before = neighbour(member.from, -1);
  return before !== null && neighbour(before, 1)?.edtf === member.from.edtf
    ? WORDS.after(pointWords(before, style))
    : WORDS.orLater(words);
}

function listed(words: readonly string[], last: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')}${last}${words.at(-1)}`;
}

function setWords(set: EdtfSet, style: DateStyle): string {
  const { members, form, earlier, later, edtf } = set;
  const [only] = members;
  if (form === 'one-of' && members.length === 1 && only !== undefined) {
    if (earlier !== later && only.to === null) return openMoment(set, style);
    if (!earlier && !later && only.to !== null) {
      return WORDS.between(pointWords(only.from, style), pointWords(only.to, style));
    }
  }
  const words = members.map((member) => memberWords(member, style));
  const list = listed(words, form === 'one-of' ? WORDS.or : WORDS.and);
  // Lists whose words could be cut in the wrong place carry their code, which is what is read back.
  const plain =
    words.length > 1 && !earlier && !later && !words.some((each) => /,| and | or |[()]/.test(each));
  if (plain) return list;
  const bare = list.replaceAll(/ \([^()]*\)/g, '');
  if (bare.length <= LONGEST_LIST) return WORDS.coded(bare, edtf);
  return WORDS.coded((form === 'one-of' ? WORDS.oneOfMany : WORDS.allOfMany)(members.length), edtf);
}

/**
 * A date in English: short for lists and chips ("14 Feb 2023", "c. 2023", "14–22 Feb 2023", "before Mar 2023"), long
 * with whole month names and, for exact days since 1582, the weekday ("Tuesday 14 February 2023"). Takes EDTF or a
 * parsed date; a text that is no EDTF comes back as it is. Whatever it writes, `readDate` reads back to the same
 * date.
 */
export function formatDate(date: string | EdtfDate, style: DateStyle = 'short'): string {
  if (typeof date === 'string') {
    const parsed = parseEdtf(date);
    return parsed.ok ? formatDate(parsed.value, style) : date;
  }
  if (date.form === 'point') return pointWords(date.point, style);
  return date.form === 'interval' ? spanWords(date, style) : setWords(date, style);
}
