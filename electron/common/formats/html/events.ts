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
import { commentHtml, remarkHtml } from './articles';
import { citeHtml } from './cite';
import { escapeMarkup } from '../../text/escape-markup';
import { quoteHtml } from './escape';
import { passageHref, type PageNames } from './page-names';
import { namedCitations, richTextToHtml } from './rich-text';

/** An event with what is known of it, every date told of it, its parts and the words it rests on. */
export function eventSection(event: ExportEvent, view: ExportView, names: PageNames): string {
  const level = Math.min(6, 3 + event.depth);
  const depth = event.depth === 0 ? '' : ` class="part"`;
  const tellings = event.claims.filter(({ told }) => told !== null);
  return [
    `<article id="e-${event.id}"${depth}><h${level}>${escapeMarkup(`${dateWords(event.date)}: ${event.title}`)}</h${level}>\n`,
    meta(wholeLine(event, names)),
    `<p class="meta">${[...eventFacts(event).map(escapeMarkup), dateLine(event)].join('<br>')}</p>\n`,
    event.description ? richTextToHtml(event.description, namedCitations) : '',
    list(
      'Parts',
      event.parts.map((part) => partLine(part, names)),
    ),
    list(
      'Dates as told',
      tellings.map((claim) => tellingLine(claim, names)),
    ),
    list(
      'Where its sources disagree',
      openOnes(event.disagreements).map((each) => disagreementLine(each, names)),
    ),
    list(
      'Where its sources disagree, settled',
      settledOnes(event.disagreements).map((each) => disagreementLine(each, names)),
    ),
    ...event.claims.map((claim) => evidenceHtml(claim, view, names)),
    '</article>\n',
  ].join('');
}

function evidenceHtml(claim: ExportEvidence, view: ExportView, names: PageNames): string {
  const cite = citeHtml(view.cite(claim.source), passageHref(names, claim.passage));
  const comment = claim.comment ? commentHtml(claim.comment) : '';
  return `<p class="stance ${claim.stance}">${escapeMarkup(claimWordsUndated(claim))}</p>
<blockquote data-passage="${claim.passage}"><p class="quote">${quoteHtml(claim.quote)}</p>
<p class="cite">${cite}${remarkHtml(claim.remark)}</p></blockquote>\n${comment}`;
}

const meta = (line: string): string => (line === '' ? '' : `<p class="meta">${line}</p>\n`);

function named({ id, title, date }: ExportEventName, names: PageNames): string {
  const words = escapeMarkup(`${dateWords(date)}: ${title}`);
  return names.events.has(id) ? `<a href="#e-${id}">${words}</a>` : words;
}

function wholeLine({ partOf }: ExportEvent, names: PageNames): string {
  if (partOf === null) return '';
  const outside = outsideWords(partOf.outside);
  return `Part of ${named(partOf, names)}${outside === '' ? '' : `; it <strong>${escapeMarkup(outside)}</strong>`}`;
}

function partLine(part: ExportEventName, names: PageNames): string {
  const outside = outsideWords(part.outside);
  return `${named(part, names)}${outside === '' ? '' : `, which <strong>${escapeMarkup(outside)}</strong>`}`;
}

function dateLine({ id, date }: ExportEvent): string {
  const code = date?.edtf ? `Date: <code>${escapeMarkup(date.edtf)}</code>` : '';
  const why = date?.why ? `${code === '' ? 'Date' : ''}: ${escapeMarkup(date.why)}` : '';
  const own = `<span class="id">id ${shortId(id)}</span>`;
  return code === '' && why === '' ? own : `${code}${why} · ${own}`;
}

function tellingLine(claim: ExportEvidence, names: PageNames): string {
  return `${escapeMarkup(`${tellingWords(claim)} — ${citeSourceBriefly(claim.source)}`)}, ${idOf(claim.passage, names)}`;
}

function disagreementLine(told: ExportDisagreement, names: PageNames): string {
  return [escapeMarkup(disagreementWords(told)), ...told.passages.map((id) => idOf(id, names))].join(' · ');
}

/** The id of a passage, which leads to it where the page holds it. */
function idOf(passage: string, names: PageNames): string {
  const id = `<span class="id">id ${shortId(passage)}</span>`;
  const href = passageHref(names, passage);
  return href === null ? id : `<a href="${href}">${id}</a>`;
}

const list = (head: string, items: readonly string[]): string =>
  items.length === 0
    ? ''
    : `<p class="lead">${head}</p>\n<ul class="claims">${items.map((item) => `<li>${item}</li>`).join('')}</ul>\n`;
