import { shortId } from '../../derive/short-id';
import type { ExportArticle, ExportPassage, ExportView } from '../export-view';
import { claimWords } from '../phrases';
import { bodyMarkdown } from './article-body';
import { citeMarkdown } from './cite';
import { blockQuote, escapeInline, quoteLines } from './escape';
import { commentMarkdown } from './rich-text';

/** An article with its passages, in pieces: its whole text first, where that is wanted. */
export async function* articlePieces(article: ExportArticle, view: ExportView): AsyncGenerator<string> {
  const { source, label, passages } = article;
  const title = escapeInline(source.title === '' ? `[${label}]` : source.title);
  yield `\n### ${title}\n\n${citeMarkdown(view.cite(source))}\n`;
  const numbers = new Map(passages.map(({ passage }, at) => [passage, at + 1]));
  if (article.body !== null) {
    const body = await article.body();
    yield '\n';
    if (body === null) yield 'Its text could not be read.\n';
    else yield* bodyMarkdown(body, article.id, numbers);
  }
  for (const passage of passages) {
    const number = article.body === null ? null : (numbers.get(passage.passage) ?? null);
    yield `\n${passageBlock(passage, number)}\n`;
  }
}

function passageBlock(passage: ExportPassage, number: number | null): string {
  const { source, around, remark } = passage;
  const place = source.paragraph === null ? '' : `para. ${source.paragraph}, `;
  const mark = number === null ? '' : `\\[${number}\\] `;
  const line = `— ${mark}${place}id \`${shortId(passage.passage)}\`${remark === '' ? '' : ` (${escapeInline(remark)})`}`;
  const context = around === null ? [] : [contextLines(`${around.before}${around.quote}${around.after}`)];
  const parts = [
    blockQuote(passage.quote, ...context, line),
    passage.translation === '' ? '' : `Translation: ${escapeInline(passage.translation)}`,
    passage.tags.length === 0 ? '' : `Tags: ${passage.tags.map(escapeInline).join(', ')}`,
    passage.comment === null ? '' : commentMarkdown(passage.comment),
    passage.claims
      .map((claim) => `- ${escapeInline(`${claim.eventTitle}: ${claimWords(claim)}`)}`)
      .join('\n'),
    passage.citedIn.length === 0
      ? ''
      : `Cited in ${passage.citedIn.map(({ title }) => `“${escapeInline(title)}”`).join(', ')}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** The sentence that a quote stands in, as a paragraph beneath it. */
const contextLines = (sentence: string): string => `In its sentence: ${quoteLines(sentence).join('\n> ')}`;
