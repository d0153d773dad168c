import { shortId } from '../../derive/short-id';
import type { AnnotatedBlock, AnnotatedRun } from '../annotated-text';
import type { ExportArticle, ExportPassage, ExportView } from '../export-view';
import { claimWords } from '../phrases';
import { citeMarkdown } from './cite';
import { blockQuote, escapeInline, quoteLines } from './escape';
import { plainCitations, richTextToMarkdown } from './rich-text';

/** An article with its passages, in pieces: its whole text first, where that is wanted. */
export async function* articlePieces(article: ExportArticle, view: ExportView): AsyncGenerator<string> {
  const { source, label, passages } = article;
  const title = escapeInline(source.title === '' ? `[${label}]` : source.title);
  yield `\n### ${title}\n\n${citeMarkdown(view.cite(source))}\n`;
  const numbers = new Map(passages.map(({ passage }, at) => [passage, at + 1]));
  if (article.body !== null) {
    const blocks = await article.body();
    yield blocks === null
      ? '\nIts text could not be read.\n'
      : `\n${wholeText(blocks, numbers, article.id)}\n`;
  }
  for (const passage of passages) {
    const number = article.body === null ? null : (numbers.get(passage.passage) ?? null);
    yield `\n${passageBlock(passage, number)}\n`;
  }
}

/**
 * A whole text as one block quotation, its last line naming the article. Where a passage ends stands its number, set
 * as code: what is code in it is ours, all else is the source's.
 */
function wholeText(
  blocks: readonly AnnotatedBlock[],
  numbers: ReadonlyMap<string, number>,
  id: string,
): string {
  const lines = blocks
    .filter(({ runs }) => runs.length > 0)
    .flatMap((block) => [...blockLines(block, numbers), '']);
  return [...lines, `— the whole text, id \`${shortId(id)}\``]
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

/** Marks keep their place through escaping between control characters, which no stored text holds. */
function blockLines({ type, runs }: AnnotatedBlock, numbers: ReadonlyMap<string, number>): string[] {
  const held = (run: AnnotatedRun): string =>
    run.ends.map((id) => `\u0001${numbers.get(id) ?? '?'}\u0002`).join('');
  const words = runs.map(({ text }) => text).join('');
  const lines = quoteLines(runs.map((run) => run.text + held(run)).join('')).map((line) =>
    line.replaceAll('\u0001', '`[').replaceAll('\u0002', ']`'),
  );
  const bold = type === 'heading' && lines.length === 1 && words === words.trim();
  return bold ? [`**${lines.join('')}**`] : lines;
}

function passageBlock(passage: ExportPassage, number: number | null): string {
  const { source, around, remark } = passage;
  const place = source.paragraph === null ? '' : `para. ${source.paragraph}, `;
  const line = `— ${place}id \`${shortId(passage.passage)}\`${remark === '' ? '' : ` (${escapeInline(remark)})`}`;
  const context = around === null ? [] : [contextLines(`${around.before}${around.quote}${around.after}`)];
  const parts = [
    number === null ? '' : `\\[${number}\\]`,
    blockQuote(passage.quote, ...context, line),
    passage.translation === '' ? '' : `Translation: ${escapeInline(passage.translation)}`,
    passage.tags.length === 0 ? '' : `Tags: ${passage.tags.map(escapeInline).join(', ')}`,
    passage.comment === null ? '' : richTextToMarkdown(passage.comment, plainCitations),
    passage.claims
      .map((claim) => `- ${escapeInline(`${claim.eventTitle}: ${claimWords(claim)}`)}`)
      .join('\n'),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The sentence that a quote stands in, as a paragraph beneath it. */
const contextLines = (sentence: string): string => `In its sentence: ${quoteLines(sentence).join('\n> ')}`;
