import type { Found } from '#common/contract/library';
import { sayDate } from '#common/derive/say-date';
import { quoteOf } from '#common/model/annotation';
import { richTextWords } from '#common/model/rich-text';
import { excerpt } from '#common/text/excerpt';
import type { OpenSession } from './session';
import { briefSource } from './sources';

export type FoundKind = Found['kind'];

const short = (text: string): string => excerpt(text.slice(0, 400), 90);

interface Shown {
  readonly label: string;
  readonly detail: string;
  readonly article: string | null;
  readonly annotation?: string;
  readonly event?: string;
}

/** A record as a list of finds shows it. Await `index.ready()` first. */
export function foundThing(session: OpenSession, kind: FoundKind, id: string): Found {
  const { label, detail, article, annotation = null, event = null } = shown(session, kind, id);
  return {
    kind,
    id,
    label: short(label),
    detail: short(detail),
    article,
    annotation,
    event,
    marks: [],
    match: null,
  };
}

function shown(session: OpenSession, kind: FoundKind, id: string): Shown {
  const { data } = session.library;
  switch (kind) {
    case 'article': {
      const article = data.articles.get(id);
      const detail = [article?.publisher.value, sayDate(article?.published)]
        .filter((part) => part)
        .join(', ');
      return { label: session.index.labels.of(id), detail, article: id };
    }
    case 'event': {
      const event = data.events.get(id);
      return { label: event?.title ?? '', detail: sayDate(event?.date), article: null, event: id };
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
      return passageShown(session, id);
    case 'evidence': {
      const evidence = data.evidence.get(id);
      if (!evidence) return nothing;
      const event = evidence.target.id;
      const detail = data.events.get(event)?.title;
      return {
        ...passageShown(session, evidence.annotation),
        ...(detail === undefined ? {} : { detail }),
        event,
      };
    }
  }
}

const nothing: Shown = { label: '', detail: '', article: null };

function passageShown(session: OpenSession, id: string): Shown {
  const annotation = session.library.data.annotations.get(id);
  if (!annotation) return nothing;
  const { article } = annotation;
  return { label: quoteOf(annotation), detail: briefSource(session, article), article, annotation: id };
}
