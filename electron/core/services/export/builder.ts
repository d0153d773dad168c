import { agreementOf } from '#common/derive/agreement';
import type { CitationStyle } from '#common/derive/citation-styles';
import { citePieces } from '#common/derive/cite-source';
import { countedFromWords } from '#common/derive/counted-from';
import { mendedOf, mendedWords } from '#common/derive/mended';
import { partOutside } from '#common/derive/part-outside';
import { citedPart, sourceFields, type SourceFields } from '#common/derive/source-fields';
import { publishedRelativeTo } from '#common/derive/standing';
import type {
  ExportArticle,
  ExportClaim,
  ExportDate,
  ExportDisagreement,
  ExportEvent,
  ExportEventName,
  ExportEvidence,
  ExportNoteName,
  ExportPassage,
  ExportQuote,
} from '#common/formats/export-view';
import { quoteOf, stateOf, type Annotation } from '#common/model/annotation';
import type { Article } from '#common/model/article';
import type { DateAsTold } from '#common/model/date-as-told';
import type { Event } from '#common/model/event';
import type { Evidence } from '#common/model/evidence';
import type { LibraryData } from '#common/model/library';
import { isEmptyRichText, type RichNode } from '#common/model/rich-text';
import { formatDate } from '#common/time/format';
import { isQuoted } from '#common/time/told-words';
import { eventRow } from '../rows/event-row';
import type { OpenSession } from '../session';
import { inOrderTold } from './claim-order';
import { HiddenNames } from './hidden-names';
import type { PicturesOfExport } from './pictures-of-export';
import { readBody, type PassagePlace } from './read-passages';
import type { Shown } from './shown';

/** What decides how records are told. */
export interface BuildOptions {
  readonly session: OpenSession;
  readonly shown: Shown;
  readonly places: ReadonlyMap<string, PassagePlace>;
  readonly comments: boolean;
  readonly style: CitationStyle;
  /** Articles whose whole text goes out. */
  readonly fullTexts: ReadonlySet<string>;
  /** What goes out of the pictures in them. */
  readonly pictures: PicturesOfExport;
  /** The claims that are listed; counts are of all that may be shown. */
  readonly claims: ReadonlySet<Evidence>;
  /** What sources do not agree on, by the event; none for a picture, which has no room to tell it. */
  readonly disagreements?: ReadonlyMap<string, readonly ExportDisagreement[]>;
  /** The notes that go out and cite a passage. */
  readonly citedIn: ReadonlyMap<string, readonly ExportNoteName[]>;
}

/** Turns records that may be shown into what the formats write. */
export class Builder {
  /** Once an article: its passages may be many thousand, and reading its dates is most of the work. */
  readonly #sources = new Map<string, SourceFields>();
  readonly #hiddenNames: HiddenNames;

  constructor(readonly options: BuildOptions) {
    this.#hiddenNames = new HiddenNames(options.session, options.shown);
  }

  get #data(): LibraryData {
    return this.options.session.library.data;
  }

  get #shown(): Shown {
    return this.options.shown;
  }

  articleOf(annotation: string): string {
    return this.#data.annotations.get(annotation)?.article ?? '';
  }

  /** The fields an article is cited by: the whole of it, or a passage in it. */
  fieldsOf(article: Article, passage: string | null = null): SourceFields {
    const whole = this.#sourceOf(article);
    if (passage === null) return whole;
    const paragraph = this.options.places.get(passage)?.paragraph ?? null;
    return citedPart(whole, { id: passage, paragraph });
  }

  passageSource(annotation: string): SourceFields {
    return this.fieldsOf(this.article(this.articleOf(annotation)), annotation);
  }

  cite(source: SourceFields) {
    return citePieces(source, this.options.style);
  }

  quote(annotation: Annotation): ExportQuote {
    const mended = mendedOf(annotation);
    return {
      passage: annotation.id,
      quote: quoteOf(annotation),
      state: stateOf(annotation),
      now: mended?.now ?? '',
      remark: mendedWords(mended),
      source: this.passageSource(annotation.id),
      around: this.options.places.get(annotation.id)?.around ?? null,
      tags: this.#shown.tagNames(annotation.tags),
    };
  }

  articleSection(id: string, passages: readonly string[]): ExportArticle {
    const { session, fullTexts, pictures } = this.options;
    const article = this.article(id);
    const annotations = passages.flatMap((passage) => this.#data.annotations.get(passage) ?? []);
    return {
      id,
      language: article.language.value,
      label: session.index.labels.of(id),
      source: this.fieldsOf(article),
      date: this.#published(article),
      passages: annotations.map((annotation) => this.#passage(annotation)),
      body: fullTexts.has(id) ? () => readBody(session, id, annotations, pictures) : null,
    };
  }

  event(id: string, depth: number): ExportEvent {
    const { session, claims: listed } = this.options;
    const event = this.#data.events.get(id);
    if (!event) throw new Error(`event ${id} is in the order but not in the library`);
    // Counted from what is shown alone: a number, too, would tell of what is private.
    const claims = this.#shown.claims(session.index.evidenceByEvent.of(id));
    const row = eventRow(session, event, claims);
    const workedOut = event.standing === 'unset' && claims.length > 0;
    return {
      id,
      title: event.title,
      date: this.eventDate(event),
      standing: workedOut ? (row.workedOut ?? 'unset') : event.standing,
      standingWorkedOut: workedOut,
      confidence: event.confidence,
      why: event.why,
      partOf: this.#whole(event),
      parts: this.#parts(event),
      depth,
      tags: this.#shown.tags(event.tags).map(({ name, kind }) => ({ name, kind })),
      disputed: row.disputed,
      disagreements: this.options.disagreements?.get(id) ?? [],
      weight: row.weight,
      published: this.#publishedAround(event, claims),
      description: this.said(event.description),
      claims: inOrderTold(
        session,
        claims.filter((claim) => listed.has(claim)),
      ).map((claim) => this.evidence(claim)),
    };
  }

  evidence(claim: Evidence): ExportEvidence {
    const annotation = this.annotation(claim.annotation);
    const article = this.article(annotation.article);
    return {
      ...this.quote(annotation),
      ...this.#claim(claim),
      article: article.id,
      published: this.#published(article),
    };
  }

  /** A stored date ready to read: formatted from its code, else in words. `quote` is the passage of a claim that tells it. */
  date(date: DateAsTold | null, { inferred = false, quote = '' } = {}): ExportDate | null {
    if (date === null) return null;
    const article = date.against === null ? undefined : this.#data.articles.get(date.against.article);
    return {
      words: date.edtf === null ? date.words : formatDate(date.edtf),
      said: date.words,
      quoted: isQuoted(date, quote),
      edtf: date.edtf,
      inferred: inferred || !date.confirmed,
      why: withReason(this.reason(date.why ?? ''), countedFromWords(date, article)),
    };
  }

  /** An event's date. Taken from a claim that is not shown it is its day alone: words and reason are the claim's. */
  eventDate({ date, dateFrom }: Event): ExportDate | null {
    const claim = dateFrom === null ? undefined : this.#data.evidence.get(dateFrom);
    const isHidden =
      (claim !== undefined && !this.#shown.claim(claim)) ||
      (date !== null && date.at !== null && !this.#shown.article(date.at.article));
    if (date === null || !isHidden) return this.date(date);
    return date.edtf === null ? null : this.date({ ...date, words: '', why: '' });
  }

  /** A reason as it may be told: no private article is named in it. */
  reason(why: string): string {
    return this.#hiddenNames.without(why);
  }

  /** A comment, where comments are wanted and it says anything. */
  said(text: RichNode | null): RichNode | null {
    return this.options.comments && text !== null && !isEmptyRichText(text)
      ? this.#shown.richText(text)
      : null;
  }

  annotation(id: string): Annotation {
    const annotation = this.#data.annotations.get(id);
    if (!annotation) throw new Error(`annotation ${id} is cited but not in the library`);
    return annotation;
  }

  article(id: string): Article {
    const article = this.#data.articles.get(id);
    if (!article) throw new Error(`article ${id} has passages but is not in the library`);
    return article;
  }

  #sourceOf(article: Article): SourceFields {
    let fields = this.#sources.get(article.id);
    if (fields === undefined) {
      fields = sourceFields(article, this.options.session.index.labels.of(article.id));
      this.#sources.set(article.id, fields);
    }
    return fields;
  }

  /** When an article came out, as an export tells it. */
  #published({ published }: Article): ExportDate | null {
    return this.date(published, { inferred: published?.from === 'inferred' });
  }

  #passage(annotation: Annotation): ExportPassage {
    const { session, comments } = this.options;
    const claims = this.#shown.claims(session.index.evidenceByAnnotation.of(annotation.id));
    return {
      ...this.quote(annotation),
      comment: this.said(annotation.comment),
      translation: comments ? annotation.translation : '',
      claims: claims.map((claim) => this.#claim(claim)),
      citedIn: this.options.citedIn.get(annotation.id) ?? [],
    };
  }

  #claim(evidence: Evidence): ExportClaim {
    const { dates } = this.options.session.index;
    const event = this.#data.events.get(evidence.target.id);
    const told = dates.of(evidence.told?.edtf);
    const own = dates.of(event?.date?.edtf);
    const passage = this.#data.annotations.get(evidence.annotation);
    return {
      id: evidence.id,
      event: evidence.target.id,
      eventTitle: event?.title ?? '',
      passage: evidence.annotation,
      stance: evidence.stance,
      about: evidence.about,
      told: this.date(evidence.told, { quote: passage ? quoteOf(passage) : '' }),
      towards: told && own && agreementOf(told, own),
      isDate: event?.dateFrom === evidence.id,
      saidBy: this.#shown.tagNames(evidence.saidBy),
      comment: this.said(evidence.comment),
    };
  }

  #publishedAround(event: Event, claims: readonly Evidence[]): ExportEvent['published'] {
    const { dates } = this.options.session.index;
    const around = { before: 0, during: 0, after: 0, unclear: 0 };
    const supporting = new Set(
      claims
        .filter(({ stance }) => stance === 'supports')
        .map(({ annotation }) => this.articleOf(annotation)),
    );
    const own = dates.of(event.date?.edtf);
    for (const id of supporting)
      around[publishedRelativeTo(dates.of(this.#data.articles.get(id)?.published?.edtf), own)] += 1;
    return around;
  }

  #whole(event: Event): ExportEventName | null {
    const whole =
      event.partOf !== null && this.#shown.event(event.partOf)
        ? this.#data.events.get(event.partOf)
        : undefined;
    return whole ? this.#named(whole, { part: event, whole }) : null;
  }

  #parts(event: Event): ExportEventName[] {
    return this.options.session.index.eventsByWhole
      .of(event.id)
      .filter((id) => this.#shown.event(id))
      .flatMap((id) => this.#data.events.get(id) ?? [])
      .map((part) => this.#named(part, { part, whole: event }));
  }

  #named(event: Event, { part, whole }: { part: Event; whole: Event }): ExportEventName {
    const { dates } = this.options.session.index;
    const outside = partOutside(dates.of(part.date?.edtf), dates.of(whole.date?.edtf));
    return { id: event.id, title: event.title, date: this.eventDate(event), outside };
  }
}

/** A reason with another clause after it. */
function withReason(why: string, clause: string): string {
  if (clause === '') return why;
  return why.trim() === '' ? clause : `${why.trim().replace(/\.$/, '')}; ${clause}`;
}
