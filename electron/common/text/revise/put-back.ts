import type { Cleaning } from '#common/model/article';
import { err, ok, type Result } from '#common/result';
import type { ArticleDoc, Block } from '../article-doc';
import { buildBlockMap } from '../block-map';
import { CodePointIndex, codePointLength } from '../code-points';
import { flatten } from '../flatten';
import type { TextRange } from '../text-range';
import { editDoc } from './edit-doc';
import { editedText, type EditedText } from './edited-text';
import { followPassage } from './follow-passage';
import type { EditStep } from './text-edit';

/** A document with words put back in it, and the step of the text that did it. */
export interface PutBack {
  readonly doc: ArticleDoc;
  readonly step: EditStep;
}

/** Code points of a block that are enough to find it again. */
const enough = 200;

/**
 * Puts back what cleaning took out or mended: entry `which` of the list, whose places count in the document as first
 * stored. Pieces taken out whole come back as paragraphs, in their order. The error is a sentence.
 */
export function putBack(
  first: ArticleDoc,
  current: ArticleDoc,
  cleaning: readonly Cleaning[],
  which: number,
): Result<PutBack, string> {
  const entry = cleaning[which];
  if (!entry) return err('This piece is not among those taken out of the article.');
  const edited = editedText(new CodePointIndex(flatten(first)), new CodePointIndex(flatten(current)), null);
  const isInLine = entry.kind === 'mended' || (entry.within === true && !entry.was.includes('\n'));
  return isInLine ? inLine(edited, current, entry) : asBlocks(edited, first, current, cleaning, which);
}

function lost({ was }: Cleaning): Result<never, string> {
  const words = was.length > 60 ? `${was.slice(0, 60)}…` : was;
  return err(
    `The place where “${words}” stood is no longer found in the text. Use “Edit text” to put the words where they belong.`,
  );
}

function inLine(edited: EditedText, current: ArticleDoc, entry: Cleaning): Result<PutBack, string> {
  const line = edited.old.text.indexOf('\n', edited.old.toUtf16(Math.min(entry.at, edited.old.length)));
  const lineEnd = line < 0 ? edited.old.length : edited.old.toCodePoint(line);
  const end = entry.is === '' ? Math.min(lineEnd, entry.at + enough) : entry.at + codePointLength(entry.is);
  const found = placeOf(edited, { start: entry.at, end });
  if (found === null) return lost(entry);
  // Words mended are put back only where they still stand as they were mended.
  if (entry.is !== '' && edited.new.slice(found.start, found.end) !== entry.is) return lost(entry);
  const step = [{ start: found.start, end: entry.is === '' ? found.start : found.end, text: entry.was }];
  const doc = editDoc(current, step);
  return doc.ok ? ok({ doc: doc.value, step }) : doc;
}

function placeOf(edited: EditedText, range: TextRange): TextRange | null {
  if (range.start >= range.end || range.end > edited.old.length) return null;
  const answer = followPassage(edited, range);
  return answer.state === 'orphan' ? null : { start: answer.start, end: answer.end };
}

function asBlocks(
  edited: EditedText,
  first: ArticleDoc,
  current: ArticleDoc,
  cleaning: readonly Cleaning[],
  which: number,
): Result<PutBack, string> {
  const entry = cleaning[which];
  const index = entry && blockIndex(edited, first, current, entry);
  if (entry === undefined || index === null || index === undefined) return entry ? lost(entry) : err('');
  const at = beforeLater(current, cleaning, which, index);
  const lines = entry.was.split('\n').filter((line) => line.trim() !== '');
  const blocks = lines.map((text): Block => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  const before = flatten({ type: 'doc', content: current.content.slice(0, at) });
  const hasAfter = flatten({ type: 'doc', content: current.content.slice(at) }) !== '';
  const words = lines.join('\n');
  const offset = codePointLength(before) + (before !== '' && hasAfter ? 1 : 0);
  const text = hasAfter ? `${words}\n` : `${before === '' ? '' : '\n'}${words}`;
  const doc = { ...current, content: current.content.toSpliced(at, 0, ...blocks) };
  return ok({ doc, step: [{ start: offset, end: offset, text }] });
}

/** The block of the current document before which a piece stood: by what followed it, else by what came before. */
function blockIndex(
  edited: EditedText,
  first: ArticleDoc,
  current: ArticleDoc,
  entry: Cleaning,
): number | null {
  const { blocks } = buildBlockMap(first);
  const tops = topStarts(current);
  const topAt = (offset: number): number => tops.findLastIndex((start) => start !== null && start <= offset);
  const next = blocks.find((block) => block.textStart >= entry.at && block.textEnd > block.textStart);
  if (next && entry.at < edited.old.length) {
    const end = Math.min(next.textEnd, next.textStart + enough);
    const found = placeOf(edited, { start: next.textStart, end });
    if (found) return topAt(found.start);
  }
  const previous = blocks.findLast((block) => block.textEnd <= entry.at && block.textEnd > block.textStart);
  if (!previous) return edited.old.length === 0 ? 0 : null;
  const start = Math.max(previous.textStart, previous.textEnd - enough);
  const found = placeOf(edited, { start, end: previous.textEnd });
  return found && topAt(found.end - 1) + 1;
}

/** The offset at which each top block's text starts; null for one without text. */
function topStarts(doc: ArticleDoc): (number | null)[] {
  let at = 0;
  return doc.content.map((block) => {
    const { blocks, index } = buildBlockMap({ type: 'doc', content: [block] });
    if (blocks.length === 0) return null;
    const start = at;
    at += index.length + 1;
    return start;
  });
}

/** Pieces that stood at the same place keep their order: one goes before those after it that are back already. */
function beforeLater(doc: ArticleDoc, cleaning: readonly Cleaning[], which: number, index: number): number {
  const at = cleaning[which]?.at;
  const later = new Set(
    cleaning
      .slice(which + 1)
      .filter((other) => other.at === at && other.restored !== undefined)
      .flatMap((other) => other.was.split('\n')),
  );
  let before = index;
  for (; before > 0; before--) {
    const block = doc.content[before - 1];
    if (!block || !later.has(flatten({ type: 'doc', content: [block] }))) break;
  }
  return before;
}
