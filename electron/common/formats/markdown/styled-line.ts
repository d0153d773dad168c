import type { Mark } from '../../text/article-doc';
import type { StyledRun } from '../annotated-doc';
import { safeHref } from '../safe-href';
import { escapeLines, quoteLines } from './escape';
import { linkMarkdown } from './link';

/*
 * What is ours keeps its place through escaping between control characters, which no stored text holds: around the
 * number of a passage, and around the number of a sign such as the opening of a mark.
 */
const [passageOpen, passageClose, signOpen, signClose] = ['\u0001', '\u0002', '\u0003', '\u0004'];
const reference = `${passageOpen}[^${passageClose}]*${passageClose}`;
const held = new RegExp(`${signOpen}(\\d+)${signClose}|${reference}`, 'g');
const edges = new RegExp(`^(\\s*)(.*?)((?:\\s|${reference})*)$`, 'su');

/** Runs as the lines of one Markdown paragraph. Where a passage ends stands its number, set as code. */
export function paragraphLines(runs: readonly StyledRun[], numbers: ReadonlyMap<string, number>): string[] {
  const { text, ours } = withHeld(runs, numbers);
  return quoteLines(text).map(ours);
}

/** Runs on one line, as for headings and cells: a line break of the source is written as its character. */
export function singleLine(runs: readonly StyledRun[], numbers: ReadonlyMap<string, number>): string {
  const { text, ours } = withHeld(runs, numbers);
  return ours(escapeLines(text));
}

/** The numbers of the passages that end in runs, set as code. */
export function references(runs: readonly StyledRun[], numbers: ReadonlyMap<string, number>): string {
  return runs.flatMap(({ ends }) => ends.map((id) => `\`[${numbers.get(id) ?? '?'}]\``)).join('');
}

function withHeld(
  runs: readonly StyledRun[],
  numbers: ReadonlyMap<string, number>,
): { text: string; ours: (escaped: string) => string } {
  const signs: string[] = [];
  const sign = (markdown: string): string => `${signOpen}${signs.push(markdown) - 1}${signClose}`;
  let afterStar = false;
  const text = groups(runs).map(({ marks, runs: same }) => {
    const words = same.map((run) => run.text + refs(run, numbers)).join('');
    const [, before = '', core = '', after = ''] = edges.exec(words) ?? [];
    const stars = afterStar || !isSafeInside(core) ? '' : starsOf(marks);
    afterStar = stars !== '' && after === '';
    const href = core === '' ? null : hrefOf(marks);
    const inside = stars === '' ? core : `${sign(stars)}${core}${sign(stars)}`;
    if (href === null) return before + inside + after;
    // Parted where its words would stand: no address holds a line break.
    const [open = '', close = ''] = linkMarkdown('\n', href).split('\n');
    afterStar = false;
    return before + sign(open) + inside + sign(close) + after;
  });
  return {
    text: text.join(''),
    ours: (escaped) =>
      escaped.replace(held, (whole, sign: string | undefined) =>
        sign === undefined ? `\`[${whole.slice(1, -1)}]\`` : (signs[Number(sign)] ?? ''),
      ),
  };
}

const refs = ({ ends }: StyledRun, numbers: ReadonlyMap<string, number>): string =>
  ends.map((id) => `${passageOpen}${numbers.get(id) ?? '?'}${passageClose}`).join('');

/** Runs side by side under the same marks are one: a passage that begins within bold words does not part them. */
function groups(runs: readonly StyledRun[]): { marks: readonly Mark[]; runs: StyledRun[] }[] {
  const found: { marks: readonly Mark[]; runs: StyledRun[] }[] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last && JSON.stringify(last.marks) === JSON.stringify(run.marks)) last.runs.push(run);
    else found.push({ marks: run.marks, runs: [run] });
  }
  return found;
}

/**
 * Whether stars around these words are sure to be read as emphasis whatever stands beside them: where they begin and
 * end with a letter or a number (CommonMark 0.31, 6.2). Else the emphasis is given up, never the words.
 */
function isSafeInside(words: string): boolean {
  return /^[\p{L}\p{N}]/u.test(words) && /[\p{L}\p{N}]$/u.test(words);
}

function starsOf(marks: readonly Mark[]): string {
  const has = (type: Mark['type']): boolean => marks.some((mark) => mark.type === type);
  return (has('bold') ? '**' : '') + (has('italic') ? '*' : '');
}

function hrefOf(marks: readonly Mark[]): string | null {
  const link = marks.find((mark) => mark.type === 'link');
  return link === undefined ? null : safeHref(link.attrs.href);
}
