import { shortId } from '../../derive/short-id';
import { eventLists, factLines, wholeLine, type EventList, type LineMarks } from '../event-lines';
import type { ExportEvent, ExportEvidence, ExportView } from '../export-view';
import { claimWordsUndated, dateWords } from '../phrases';
import { citeMarkdown } from './cite';
import { blockQuote, escapeInline } from './escape';
import { commentMarkdown, namedMarkdown } from './rich-text';

/** An event with what is known of it, every date told of it, its parts and the words it rests on. */
export function eventSection(event: ExportEvent, view: ExportView): string {
  const level = '#'.repeat(Math.min(6, 3 + event.depth));
  const parts = [
    `${level} ${escapeInline(`${dateWords(event.date)}: ${event.title}`)}`,
    wholeLine(event, marks),
    factLines(event, marks).join('\\\n'),
    event.description === null ? '' : namedMarkdown(event.description),
    ...eventLists(event, marks).map(list),
    ...event.claims.map((claim) => evidenceBlock(claim, view)),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A claim with its words, where they are from, and what its user says of it. */
function evidenceBlock(claim: ExportEvidence, view: ExportView): string {
  const remark = claim.remark === '' ? '' : ` (${escapeInline(claim.remark)})`;
  const parts = [
    escapeInline(claimWordsUndated(claim)),
    blockQuote(claim.quote, `— ${citeMarkdown(view.cite(claim.source))}${remark}`),
    claim.comment === null ? '' : commentMarkdown(claim.comment),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const id = (own: string): string => `id \`${shortId(own)}\``;

const marks: LineMarks = {
  words: escapeInline,
  outside: escapeInline,
  event: (event) => `${escapeInline(`${dateWords(event.date)}: ${event.title}`)}, ${id(event.id)}`,
  edtf: (code) => `\`${code}\``,
  id,
  passage: id,
};

const list = ({ head, items }: EventList): string =>
  [`${head}:`, '', ...items.map((item) => `- ${item}`)].join('\n');
