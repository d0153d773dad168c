import { shortId } from '#common/derive/short-id';
import type { ExportCited } from '#common/formats/export-view';
import { dateWords } from '#common/formats/phrases';
import type { Builder } from './builder';

/**
 * What a citation node in a note or a comment leads to, as an export tells it: never the words of what is private,
 * not even those that the node itself still holds.
 */
export function citedIn(
  builder: Builder,
  { kind, id, quote }: { kind: string; id: string; quote: string },
): ExportCited {
  const { session, shown } = builder.options;
  const { data } = session.library;
  const base = { kind, id, passage: null, event: null, remark: '', cite: [] };
  const claim = kind === 'evidence' ? data.evidence.get(id) : undefined;
  const passage = claim ? claim.annotation : kind === 'annotation' ? id : null;
  if (passage !== null && shown.annotation(passage) && (!claim || shown.claim(claim))) {
    const event = claim ? (data.events.get(claim.target.id)?.title ?? null) : null;
    const { quote: words, remark, source } = builder.quote(builder.annotation(passage));
    return { ...base, quote: words, remark, passage, cite: builder.cite(source), event };
  }
  const event = kind === 'event' && shown.event(id) ? data.events.get(id) : undefined;
  if (event) {
    const date = builder.eventDate(event);
    const cite = [
      { kind: 'words', text: `${date === null ? 'undated' : dateWords(date)}, ` },
      { kind: 'id', text: shortId(id) },
    ] as const;
    return { ...base, quote: event.title, cite, event: event.title };
  }
  const article = kind === 'article' && shown.article(id) ? data.articles.get(id) : undefined;
  if (article) return { ...base, quote: '', cite: builder.cite(builder.fieldsOf(article)) };
  const [tag] = kind === 'tag' ? shown.tags([id]) : [];
  if (tag) return { ...base, quote: tag.name };
  const said = shown.citedQuote({ kind, id, quote });
  if (said !== quote) return { ...base, quote: said };
  return { ...base, quote: `${quote === '' ? '' : `“${quote}” `}[no longer in the library]` };
}
