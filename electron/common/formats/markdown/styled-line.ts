import type { Mark } from '../../text/article-doc';
import type { StyledRun } from '../annotated-doc';
import { safeHref } from '../safe-href';
import { escapeLines, quoteLines } from './escape';
import { linkMarkdown } from './link';

/*
 * What is ours keeps its place through escaping between control characters, which no stored text holds: U+0001 and
 * U+0002 around the number of a passage, U+0003 and U+0004 around the number of a mark's opening or closing.
 */
const held = /\u0003(\d+)\u0004|\u0001([^\u0002]*)\u0002/g;

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
  const sign = (markdown: string): string => `\u0003${signs.push(markdown) - 1}\u0004`;
  let afterStar = false;
  const text = groups(runs).map(({ marks, runs: same }) => {
    const words = same.map((run) => run.text + refs(run, numbers)).join('');
    const [, before = '', core = '', after = ''] =
      /^(\s*)(.*?)((?:\s|\u0001[^\u0002]*\u0002)*)$/su.exec(words) ?? [];
    const stars = afterStar || !isSafeInside(core) ? '' : starsOf(marks);
    afterStar = stars !== '' && after === '';
    const href = core === '' ? null : hrefOf(marks);
    const inside = stars === '' ? core : `${sign(stars)}${core}${sign(stars)}`;
    if (href === null) return before + inside + after;
    // The link is written around a sign of its own, so that its address is not escaped as words are.
    const [open = '', close = ''] = linkMarkdown('\u0005', href).split('\u0005');
    afterStar = false;
    return before + sign(open) + inside + sign(close) + after;
  });
  return {
    text: text.join(''),
    ours: (escaped) =>
      escaped.replace(held, (_, mark: string | undefined, number: string | undefined) =>
        mark === undefined ? `\`[${number ?? ''}]\`` : (signs[Number(mark)] ?? ''),
      ),
  };
}

const refs = ({ ends }: StyledRun, numbers: ReadonlyMap<string, number>): string =>
  ends.map((id) => `\u0001${numbers.get(id) ?? '?'}\u0002`).join('');

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
