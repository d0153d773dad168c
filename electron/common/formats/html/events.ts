import { shortId } from '../../derive/short-id';
import { escapeMarkup } from '../../text/escape-markup';
import { eventLists, factLines, wholeLine, type EventList, type LineMarks } from '../event-lines';
import type { ExportEvent, ExportEvidence, ExportView } from '../export-view';
import { claimWordsUndated, dateWords } from '../phrases';
import { commentHtml, remarkHtml } from './articles';
import { citeHtml } from './cite';
import { quoteHtml } from './escape';
import { passageHref, type PageNames } from './page-names';
import { namedHtml } from './rich-text';

/** An event with what is known of it, every date told of it, its parts and the words it rests on. */
export function eventSection(event: ExportEvent, view: ExportView, names: PageNames): string {
  const level = Math.min(6, 3 + event.depth);
  const depth = event.depth === 0 ? '' : ` class="part"`;
  const marks = marksOn(names);
  return [
    `<article id="e-${event.id}"${depth}><h${level}>${escapeMarkup(`${dateWords(event.date)}: ${event.title}`)}</h${level}>\n`,
    meta(wholeLine(event, marks)),
    meta(factLines(event, marks).join('<br>')),
    event.description ? namedHtml(event.description) : '',
    ...eventLists(event, marks).map(list),
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

/** Events and passages are links where the page holds them. */
function marksOn(names: PageNames): LineMarks {
  const id = (own: string): string => `<span class="id">id ${shortId(own)}</span>`;
  return {
    words: escapeMarkup,
    outside: (words) => `<strong>${escapeMarkup(words)}</strong>`,
    event: (event) => {
      const words = escapeMarkup(`${dateWords(event.date)}: ${event.title}`);
      return names.events.has(event.id) ? `<a href="#e-${event.id}">${words}</a>` : words;
    },
    edtf: (code) => `<code>${escapeMarkup(code)}</code>`,
    id,
    passage: (passage) => {
      const href = passageHref(names, passage);
      return href === null ? id(passage) : `<a href="${href}">${id(passage)}</a>`;
    },
  };
}

const meta = (line: string): string => (line === '' ? '' : `<p class="meta">${line}</p>\n`);

const list = ({ head, items }: EventList): string =>
  `<p class="lead">${head}</p>\n<ul class="claims">${items.map((item) => `<li>${item}</li>`).join('')}</ul>\n`;
