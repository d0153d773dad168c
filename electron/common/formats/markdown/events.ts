import { citeSourceBriefly } from '../../derive/cite-source';
import { shortId } from '../../derive/short-id';
import type {
  ExportEvent,
  ExportEventName,
  ExportEvidence,
  ExportDisagreement,
  ExportView,
} from '../export-view';
import {
  claimWordsUndated,
  dateWords,
  disagreementWords,
  eventFacts,
  openOnes,
  outsideWords,
  settledOnes,
  tellingWords,
} from '../phrases';
import { citeMarkdown } from './cite';
import { blockQuote, escapeInline } from './escape';
import { commentMarkdown, plainCitations, richTextToMarkdown } from './rich-text';

/** An event with what is known of it, every date told of it, its parts and the words it rests on. */
export function eventSection(event: ExportEvent, view: ExportView): string {
  const level = '#'.repeat(Math.min(6, 3 + event.depth));
  const parts = [
    `${level} ${escapeInline(`${dateWords(event.date)}: ${event.title}`)}`,
    wholeLine(event),
    [...eventFacts(event).map(escapeInline), dateLine(event)].filter((line) => line !== '').join('\\\n'),
    event.description === null ? '' : richTextToMarkdown(event.description, plainCitations),
    list('Parts:', event.parts.map(partLine)),
    list('Dates as told:', event.claims.filter(({ told }) => told !== null).map(tellingLine)),
    list('Where its sources disagree:', openOnes(event.disagreements).map(disagreementLine)),
    list('Where its sources disagree, settled:', settledOnes(event.disagreements).map(disagreementLine)),
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

const named = ({ id, title, date }: ExportEventName): string =>
  `${escapeInline(`${dateWords(date)}: ${title}`)}, id \`${shortId(id)}\``;

function wholeLine({ partOf }: ExportEvent): string {
  if (partOf === null) return '';
  const outside = outsideWords(partOf.outside);
  return `Part of ${named(partOf)}${outside === '' ? '' : `; it ${escapeInline(outside)}`}`;
}

function partLine(part: ExportEventName): string {
  const outside = outsideWords(part.outside);
  return `${named(part)}${outside === '' ? '' : `, which ${escapeInline(outside)}`}`;
}

function dateLine({ id, date }: ExportEvent): string {
  const code = date?.edtf ? `Date: \`${date.edtf}\`` : '';
  const why = date?.why ? `${code === '' ? 'Date' : ''}: ${escapeInline(date.why)}` : '';
  const own = `id \`${shortId(id)}\``;
  return code === '' && why === '' ? own : `${code}${why} · ${own}`;
}

const tellingLine = (claim: ExportEvidence): string =>
  `${escapeInline(tellingWords(claim))} — ${escapeInline(citeSourceBriefly(claim.source))}, id \`${shortId(claim.passage)}\``;

const disagreementLine = (told: ExportDisagreement): string =>
  [escapeInline(disagreementWords(told)), ...told.passages.map((id) => `id \`${shortId(id)}\``)].join(' · ');

const list = (head: string, items: readonly string[]): string =>
  items.length === 0 ? '' : [head, '', ...items.map((item) => `- ${item}`)].join('\n');
