import type { ExportScope } from '#common/contract/export';
import { citeSource } from '#common/derive/cite-source';
import { fieldReasons } from '#common/derive/field-reasons';
import { sourceFields, type SourceFields } from '#common/derive/source-fields';
import type {
  ExportArticle,
  ExportCited,
  ExportClaim,
  ExportDate,
  ExportEvent,
  ExportPassage,
  ExportView,
} from '#common/formats/export-view';
import { quoteOf, stateOf, type Annotation } from '#common/model/annotation';
import type { Article } from '#common/model/article';
import type { DateAsTold } from '#common/model/date-as-told';
import type { Evidence } from '#common/model/evidence';
import type { LibraryData } from '#common/model/library';
import { citationsIn } from '#common/model/note';
import { isEmptyRichText, type RichNode } from '#common/model/rich-text';
import { ok, type Result } from '#common/result';
import { formatDate } from '#common/time/format';
import { eventRow } from '../rows/event-row';
import { groupBy } from '#common/group-by';
import type { OpenSession } from '../session';
import type { Trouble } from '../trouble';
import { paragraphsOf } from './paragraphs';
import { scopeOf, type InScope } from './scope';

/** What an export is asked for: how much of the library, whether with comments, and by which program. */
export interface GatherOptions {
  readonly scope: ExportScope;
  readonly comments: boolean;
  /** Name and version of the program, for the export's head. */
  readonly generator: string;
}

/**
 * Everything an export says, private things left out and counted. A claim goes when its passage, its event or
 * its article is private, so that nothing private shows through what is not.
 */
export async function gatherExport(
  session: OpenSession,
  options: GatherOptions,
): Promise<Result<ExportView, Trouble>> {
  await session.index.ready();
  const inScope = scopeOf(session, options.scope);
  if (!inScope.ok) return inScope;
  const { data } = session.library;
  const shown = new Shown(data);
  const annotations = [...inScope.value.annotations].flatMap((id) => data.annotations.get(id) ?? []);
  const kept = annotations.filter((annotation) => shown.annotation(annotation.id));
  const build = new Builder(
    session,
    shown,
    await paragraphsOf(session, quoted(session, inScope.value, kept, shown)),
    options.comments,
  );

  const byArticle = groupBy(kept, (annotation): string => annotation.article);
  const articleIds = new Set([...inScope.value.articles, ...byArticle.keys()]);
  const allArticles = session.index.articles.published.window(0, Infinity).filter((id) => articleIds.has(id));
  const articles = allArticles.filter((id) => shown.article(id));
  const allEvents = session.index.events.date
    .window(0, Infinity)
    .filter((id) => inScope.value.events.has(id));
  const events = allEvents.filter((id) => shown.event(id));
  const allNotes = [...inScope.value.notes];
  const notes = allNotes.flatMap((id) => data.notes.get(id) ?? []).filter((note) => !note.private);

  const passages = articles.map((id) => build.article(id, byArticle.get(id) ?? []));
  const told = events.map((id) => build.event(id));
  const cited = [
    ...articles,
    ...told.flatMap((event) => event.claims.map((claim) => build.articleOf(claim.passage))),
  ];
  return ok({
    title: options.scope.kind === 'all' ? session.name : `${session.name}: ${inScope.value.words}`,
    libraryId: session.library.id,
    libraryName: session.name,
    scope: inScope.value.words,
    madeAt: new Date(session.parts.now()).toISOString(),
    generator: options.generator,
    notes: notes.map(({ id, title, body }) => ({ id, title, body })),
    articles: passages.filter((article) => article.passages.length > 0),
    events: told,
    sources: [...new Set(cited)].map((id) => build.source(id)),
    counts: {
      articles: articles.length,
      passages: kept.length,
      events: events.length,
      evidence: told.reduce((sum, event) => sum + event.claims.length, 0),
      notes: notes.length,
      privateLeftOut:
        annotations.length -
        kept.length +
        (allArticles.length - articles.length) +
        (allEvents.length - events.length) +
        (allNotes.length - notes.length),
    },
    cited: (kind, id, quote) => build.cited(kind, id, quote),
  });
}

/** The annotations an export quotes: those it lists, those its events rest on, those its notes cite. */
function quoted(
  { library, index }: OpenSession,
  inScope: InScope,
  kept: readonly Annotation[],
  shown: Shown,
): Annotation[] {
  const { data } = library;
  const ids = new Set(kept.map(({ id }): string => id));
  const addClaim = (id: string): void => {
    const claim = data.evidence.get(id);
    if (claim) ids.add(claim.annotation);
  };
  for (const event of inScope.events) index.evidenceByEvent.of(event).forEach(addClaim);
  for (const note of inScope.notes) {
    for (const citation of citationsIn(data.notes.get(note)?.body ?? null)) {
      if (citation.kind === 'annotation') ids.add(citation.id);
      if (citation.kind === 'evidence') addClaim(citation.id);
    }
  }
  return [...ids].flatMap((id) => (shown.annotation(id) ? (data.annotations.get(id) ?? []) : []));
}

/** What may be shown. Private is handed down: from an article to its passages, from either end to a claim. */
class Shown {
  constructor(readonly data: LibraryData) {}

  article(id: string): boolean {
    return this.data.articles.get(id)?.private === false;
  }

  annotation(id: string): boolean {
    const annotation = this.data.annotations.get(id);
    return annotation?.private === false && this.article(annotation.article);
  }

  event(id: string): boolean {
    return this.data.events.get(id)?.private === false;
  }

  claim(evidence: Evidence): boolean {
    return !evidence.private && this.annotation(evidence.annotation) && this.event(evidence.target.id);
  }

  tagNames(ids: readonly string[]): string[] {
    return ids.flatMap((id) => {
      const tag = this.data.tags.get(id);
      return tag && !tag.private ? [tag.name] : [];
    });
  }
}

/** Turns records into what the formats write. */
class Builder {
  constructor(
    readonly session: OpenSession,
    readonly shown: Shown,
    readonly paragraphs: ReadonlyMap<string, number>,
    readonly comments: boolean,
  ) {}

  get #data(): LibraryData {
    return this.session.library.data;
  }

  articleOf(annotation: string): string {
    return this.#data.annotations.get(annotation)?.article ?? '';
  }

  article(id: string, annotations: readonly Annotation[]): ExportArticle {
    const article = this.#article(id);
    const order = new Map(
      this.session.index.annotationsByArticle.of(id).map((annotation, at) => [annotation, at]),
    );
    const inOrder = [...annotations].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
    return {
      id,
      label: this.session.index.labels.of(id),
      source: this.#fields(article, null, id),
      date: dateOf(article.published, article.published?.from === 'inferred'),
      passages: inOrder.map((annotation) => this.#passage(annotation)),
    };
  }

  event(id: string): ExportEvent {
    const event = this.#data.events.get(id);
    if (!event) throw new Error(`event ${id} is in the order but not in the library`);
    const ids = this.session.index.evidenceByEvent.of(id);
    const claims = this.#claims(ids);
    // Counted from what is shown alone: a number, too, would tell of what is private.
    const shown = ids
      .flatMap((each) => this.#data.evidence.get(each) ?? [])
      .filter((each) => this.shown.claim(each));
    const row = eventRow(this.session, event, shown);
    return {
      id,
      title: event.title,
      date: dateOf(event.date, false),
      standing: event.standing === 'unset' && claims.length > 0 ? (row.workedOut ?? 'unset') : event.standing,
      confidence: event.confidence,
      why: event.why,
      partOf:
        event.partOf !== null && this.shown.event(event.partOf)
          ? (this.#data.events.get(event.partOf)?.title ?? null)
          : null,
      weight: row.weight,
      description: this.#said(event.description),
      claims: claims.map((claim) => ({
        ...claim,
        quote: this.#quote(claim.passage),
        source: this.#passageSource(claim.passage),
      })),
    };
  }

  source(article: string): ExportView['sources'][number] {
    const record = this.#article(article);
    return {
      article,
      cite: citeSource(this.#fields(record, null, article)),
      reasons: fieldReasons(record),
    };
  }

  cited(kind: string, id: string, quote: string): ExportCited {
    const claim = kind === 'evidence' ? this.#data.evidence.get(id) : undefined;
    const passage = claim ? claim.annotation : kind === 'annotation' ? id : null;
    if (passage !== null && this.shown.annotation(passage) && (!claim || this.shown.claim(claim))) {
      const event = claim ? (this.#data.events.get(claim.target.id)?.title ?? null) : null;
      const cite = citeSource({ ...this.#passageSource(passage), shortId: '' });
      return { kind, id, quote: this.#quote(passage), cite, passage, event };
    }
    const event = kind === 'event' && this.shown.event(id) ? this.#data.events.get(id) : undefined;
    if (event) {
      const date = dateOf(event.date, false)?.words ?? 'n.d.';
      return { kind, id, quote: event.title, cite: date, passage: null, event: event.title };
    }
    if (kind === 'article' && this.shown.article(id)) {
      const source = { ...this.#fields(this.#article(id), null, id), shortId: '' };
      return { kind, id, quote: '', cite: citeSource(source), passage: null, event: null };
    }
    const there = this.#isPrivate(kind, id);
    const said = there
      ? '[left out as private]'
      : `${quote === '' ? '' : `“${quote}” `}[no longer in the library]`;
    return { kind, id, quote: said, cite: '', passage: null, event: null };
  }

  #isPrivate(kind: string, id: string): boolean {
    if (kind === 'annotation') return this.#data.annotations.has(id);
    if (kind === 'evidence') return this.#data.evidence.has(id);
    return kind === 'event' ? this.#data.events.has(id) : this.#data.articles.has(id);
  }

  #passage(annotation: Annotation): ExportPassage {
    return {
      id: annotation.id,
      quote: quoteOf(annotation),
      state: stateOf(annotation),
      source: this.#passageSource(annotation.id),
      tags: this.shown.tagNames(annotation.tags),
      comment: this.#said(annotation.comment),
      claims: this.#claims(this.session.index.evidenceByAnnotation.of(annotation.id)),
    };
  }

  #claims(ids: readonly string[]): ExportClaim[] {
    return ids.flatMap((id) => {
      const evidence = this.#data.evidence.get(id);
      if (!evidence || !this.shown.claim(evidence)) return [];
      return {
        id,
        event: evidence.target.id,
        eventTitle: this.#data.events.get(evidence.target.id)?.title ?? '',
        passage: evidence.annotation,
        stance: evidence.stance,
        about: evidence.about,
        told: dateOf(evidence.told, false),
        saidBy: this.shown.tagNames(evidence.saidBy),
        comment: this.#said(evidence.comment),
      };
    });
  }

  #said(text: RichNode | null): RichNode | null {
    return this.comments && !isEmptyRichText(text) ? text : null;
  }

  #quote(annotation: string): string {
    const record = this.#data.annotations.get(annotation);
    return record ? quoteOf(record) : '';
  }

  #passageSource(annotation: string): SourceFields {
    const article = this.articleOf(annotation);
    return this.#fields(this.#article(article), this.paragraphs.get(annotation) ?? null, annotation);
  }

  #fields(article: Article, paragraph: number | null, id: string): SourceFields {
    return sourceFields(article, this.session.index.labels.of(article.id), { id, paragraph });
  }

  #article(id: string): Article {
    const article = this.#data.articles.get(id);
    if (!article) throw new Error(`article ${id} has passages but is not in the library`);
    return article;
  }
}

/** A stored date ready to read: formatted from its code, else in the source's own words. */
function dateOf(date: DateAsTold | null, inferred: boolean): ExportDate | null {
  if (date === null) return null;
  const words = date.edtf === null ? date.words : formatDate(date.edtf);
  return {
    words,
    said: date.words,
    edtf: date.edtf,
    inferred: inferred || !date.confirmed,
    why: date.why ?? '',
  };
}
