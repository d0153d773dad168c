import type { Found } from '#common/contract/library';
import { quoteOf } from '#common/model/annotation';
import { richTextWords } from '#common/model/rich-text';
import { excerpt } from '#common/text/excerpt';
import type { OpenSession } from './session';
import { briefSource } from './sources';

export type FoundKind = Found['kind'];

const short = (text: string): string => excerpt(text.slice(0, 400), 90);

/** A record as a list of finds shows it. Await `index.ready()` first. */
export function foundThing(session: OpenSession, kind: FoundKind, id: string): Found {
  const { label, detail, article } = shown(session, kind, id);
  return { kind, id, label: short(label), detail: short(detail), article };
}

function shown(
  session: OpenSession,
  kind: FoundKind,
  id: string,
): { label: string; detail: string; article: string | null } {
  const { data } = session.library;
  switch (kind) {
    case 'article': {
      const article = data.articles.get(id);
      const detail = [article?.publisher.value, article?.published?.words].filter((part) => part).join(', ');
      return { label: session.index.labels.of(id), detail, article: id };
    }
    case 'event': {
      const event = data.events.get(id);
      return { label: event?.title ?? '', detail: event?.date?.words ?? '', article: null };
    }
    case 'tag': {
      const tag = data.tags.get(id);
      const above = tag?.parent ? data.tags.get(tag.parent)?.name : undefined;
      return { label: tag?.name ?? '', detail: above ?? tag?.kind ?? '', article: null };
    }
    case 'note': {
      const note = data.notes.get(id);
      const words = richTextWords(note?.body);
      return { label: note?.title || words, detail: note?.title ? words : '', article: null };
    }
    case 'annotation':
    case 'evidence': {
      const evidence = kind === 'evidence' ? data.evidence.get(id) : undefined;
      const annotation = data.annotations.get(evidence?.annotation ?? id);
      if (!annotation) return { label: '', detail: '', article: null };
      const event = evidence && data.events.get(evidence.target.id)?.title;
      const detail = event ?? briefSource(session, annotation.article);
      return { label: quoteOf(annotation), detail, article: annotation.article };
    }
  }
}
