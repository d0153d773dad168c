import { shortId } from '../../derive/short-id';
import type { ExportAround, ExportArticle, ExportPassage, ExportView } from '../export-view';
import type { RichNode } from '../../model/rich-text';
import { claimWords } from '../phrases';
import { bodyHtml } from './article-body';
import { citeHtml } from './cite';
import { escapeMarkup } from '../../text/escape-markup';
import { quoteHtml } from './escape';
import { namedHtml } from './rich-text';
import type { PageNames } from './page-names';

/** An article with its passages, in pieces: its whole text first, where that is wanted. */
export async function* articlePieces(
  article: ExportArticle,
  view: ExportView,
  names: PageNames,
): AsyncGenerator<string> {
  const { id, source, label, passages } = article;
  const title = escapeMarkup(source.title === '' ? `[${label}]` : source.title);
  yield `<article id="a-${id}"><h3>${title}</h3>\n<p class="meta">${citeHtml(view.cite(source))}.</p>\n`;
  const numbers = new Map(passages.map(({ passage }, at) => [passage, at + 1]));
  if (article.body !== null) {
    const body = await article.body();
    if (body === null) yield '<p class="meta">Its text could not be read.</p>\n';
    else yield* bodyHtml(body, article, numbers);
  }
  for (const passage of passages) {
    const number = article.body === null ? null : (numbers.get(passage.passage) ?? null);
    yield passageHtml(passage, names, number);
  }
  yield '</article>\n';
}

function passageHtml(passage: ExportPassage, names: PageNames, number: number | null): string {
  const { source, remark, tags, comment, translation } = passage;
  const id = passage.passage;
  const marked = `<a href="#m-${id}" aria-label="Passage ${number} in the text">[${number}]</a> `;
  const place = [
    // A passage whose place is lost is marked nowhere.
    number === null ? '' : source.paragraph === null ? `[${number}] ` : marked,
    source.paragraph === null ? '' : `para. ${source.paragraph}, `,
  ].join('');
  const claims = passage.claims.map((claim) => {
    const title = escapeMarkup(claim.eventTitle);
    const event = names.events.has(claim.event) ? `<a href="#e-${claim.event}">${title}</a>` : title;
    return `<li>${event}: ${escapeMarkup(claimWords(claim))}</li>`;
  });
  const notes = passage.citedIn.map((note) => `<a href="#n-${note.id}">${escapeMarkup(note.title)}</a>`);
  return [
    `<blockquote id="q-${id}" data-passage="${id}">${quoteInContext(passage.quote, passage.around)}`,
    `<p class="cite">${place}<span class="id">id ${shortId(id)}</span>${remarkHtml(remark)}</p></blockquote>\n`,
    translation === '' ? '' : `<p class="meta">Translation: ${escapeMarkup(translation)}</p>\n`,
    tags.length > 0 ? `<p class="tags">Tags: ${tags.map(escapeMarkup).join(', ')}</p>\n` : '',
    comment ? commentHtml(comment) : '',
    claims.length > 0 ? `<ul class="claims">${claims.join('')}</ul>\n` : '',
    notes.length > 0 ? `<p class="tags">Cited in ${notes.join(', ')}</p>\n` : '',
  ].join('');
}

/** What the user says of a passage or a claim, set apart from the words of its source. */
export function commentHtml(comment: RichNode): string {
  return `<div class="comment"><p class="lead">Comment</p>${namedHtml(comment)}</div>\n`;
}

/** A remark on a quote, in brackets after where it is from; nothing for none. */
export function remarkHtml(remark: string): string {
  return remark === '' ? '' : ` (${escapeMarkup(remark)})`;
}

/** The quote in its sentence; where the text no longer says it so, the sentence beneath it. */
function quoteInContext(quote: string, around: ExportAround | null): string {
  const alone = `<p class="quote">${quoteHtml(quote)}</p>\n`;
  if (around === null) return alone;
  const [before, after] = [quoteHtml(around.before), quoteHtml(around.after)];
  if (around.quote === quote) {
    return `<p class="sentence">${before}<span class="quote">${quoteHtml(quote)}</span>${after}</p>\n`;
  }
  return `${alone}<p class="meta">In its sentence: <span class="sentence">${before}${quoteHtml(around.quote)}${after}</span></p>\n`;
}
