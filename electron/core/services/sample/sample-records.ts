import type { Annotation } from '#common/model/annotation';
import type { Article, DateField } from '#common/model/article';
import type { DateAsTold } from '#common/model/date-as-told';
import type { AnnotationId, ArticleId, EventId, EvidenceId, TagId } from '#common/model/ids';
import { parseRecord, type Collection, type RecordOf } from '#common/model/library';
import { plainRichText, type RichNode } from '#common/model/rich-text';
import type { Stretch } from '#common/model/stretch';
import { CodePointIndex } from '#common/text/code-points';
import { placeStretch } from '#common/text/stretch';
import { looseEndName } from '../loose-ends/name';
import type { Block, SampleData } from './sample-data';
import { seedId } from './seed-id';

/** An article of the sample as imported: its record and the text its quotes are looked for in. */
export interface SampleArticle {
  readonly record: Article;
  readonly text: string;
}

/** Turns the sample's data into records. Throws where the data does not hold together: it is ours to keep right. */
export class SampleRecords {
  readonly #clock: number;
  readonly #at: string;
  readonly #articles = new Map<string, SampleArticle>();
  readonly #annotations = new Map<string, Annotation>();

  constructor(readonly data: SampleData) {
    this.#clock = Date.parse(data.clock);
    this.#at = new Date(this.#clock).toISOString();
  }

  id<Id extends string>(key: string): Id {
    return seedId<Id>(key, this.#clock);
  }

  /** The imported article under its fixed ids, with the fields that the sample's data gives it. */
  article(entry: SampleData['articles'][number], imported: SampleArticle): Article {
    const own = Object.entries(entry.fields).map(([name, value]) => [name, { value, from: 'user' }] as const);
    const published: DateField | null = entry.published
      ? { ...entry.published, at: null, against: null, by: 'user' }
      : imported.record.published;
    const record = this.#record('articles', entry.key, {
      ...imported.record,
      ...Object.fromEntries(own),
      section: { value: this.data.about, from: 'user' },
      kind: { value: entry.kind, from: 'user' },
      published: published && { ...published, confirmed: true },
      revisions: imported.record.revisions.map((revision) => ({
        ...revision,
        id: this.id(`${entry.key}-text`),
        when: this.#at,
      })),
    });
    this.#articles.set(entry.key, { record, text: imported.text });
    return record;
  }

  tag(entry: SampleData['tags'][number], rank: number): RecordOf['tags'] {
    const { key, parent, ...fields } = entry;
    return this.#record('tags', key, { ...fields, parent: parent ? this.id(parent) : null, rank });
  }

  relation(entry: SampleData['relations'][number]): RecordOf['relations'] {
    const { key, a, b, first, ...fields } = entry;
    const ids = { a: this.id(a), b: this.id(b), first: this.id(first) };
    return this.#record('relations', key, { ...fields, ...ids, by: 'user' });
  }

  annotation(entry: SampleData['annotations'][number]): RecordOf['annotations'] {
    const record = this.#record('annotations', entry.key, {
      article: this.id<ArticleId>(entry.article),
      stretches: [this.#find(entry.article, entry.quote)],
      tags: entry.tags.map((tag) => this.id<TagId>(tag)),
      comment: entry.comment === undefined ? null : plainRichText(entry.comment),
    });
    this.#annotations.set(entry.key, record);
    return record;
  }

  evidence(entry: SampleData['evidence'][number]): RecordOf['evidence'] {
    return this.#record('evidence', entry.key, {
      annotation: this.id<AnnotationId>(entry.annotation),
      target: { kind: 'event', id: this.id<EventId>(entry.event) },
      stance: entry.stance,
      about: entry.about,
      told: entry.told ? this.#told(entry.annotation, entry.told) : null,
      saidBy: (entry.saidBy ?? []).map((tag) => this.id<TagId>(tag)),
      comment: entry.comment === undefined ? null : plainRichText(entry.comment),
    });
  }

  event(entry: SampleData['events'][number]): RecordOf['events'] {
    const from = this.data.evidence.find((evidence) => evidence.key === entry.dateFrom);
    if (!from) throw new Error(`${entry.key} takes its date from ${entry.dateFrom}, which is not there`);
    return this.#record('events', entry.key, {
      title: entry.title,
      date: this.#told(from.annotation, entry.date),
      dateFrom: this.id<EvidenceId>(entry.dateFrom),
      standing: entry.standing ?? 'unset',
      confidence: entry.confidence ?? 'unset',
      why: entry.why ?? '',
      partOf: entry.partOf ? this.id<EventId>(entry.partOf) : null,
      tags: (entry.tags ?? []).map((tag) => this.id<TagId>(tag)),
    });
  }

  aside({ key, event, why, ...end }: SampleData['aside'][number]): RecordOf['rulings'] {
    const on = looseEndName({ collection: 'events', id: this.id(event) }, end);
    return this.#record('rulings', key, { on, decision: 'set aside', why });
  }

  note(key: string, title: string, blocks: readonly Block[]): RecordOf['notes'] {
    const content = blocks.map((block): RichNode => {
      if ('heading' in block) {
        return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: block.heading }] };
      }
      if ('quote' in block) return { type: 'citationBlock', attrs: this.#citation(block.quote) };
      const inline = block.paragraph.map((part): RichNode => {
        if (typeof part === 'string') return { type: 'text', text: part };
        return { type: 'citation', attrs: this.#citation(part.cite) };
      });
      return { type: 'paragraph', content: inline };
    });
    return this.#record('notes', key, { title, body: { type: 'doc', content } });
  }

  #record<C extends Collection>(collection: C, key: string, fields: object): RecordOf[C] {
    const stamps = { id: this.id(key), createdAt: this.#at, updatedAt: this.#at };
    const record = parseRecord(collection, { private: false, ...fields, ...stamps });
    if (!record.ok) throw new Error(`${key} does not fit its schema: ${record.error}`);
    return record.value;
  }

  /** The one place where a quote stands in an article, as a stretch. */
  #find(articleKey: string, quote: string): Stretch {
    const article = this.#articles.get(articleKey);
    const revision = article?.record.revisions.at(-1);
    if (!article || !revision) throw new Error(`${articleKey} is not in the sample`);
    const at = article.text.indexOf(quote);
    if (at < 0 || article.text.indexOf(quote, at + 1) >= 0) {
      throw new Error(`“${quote}” must stand in ${articleKey} exactly once`);
    }
    const index = new CodePointIndex(article.text);
    const place = placeStretch(
      index,
      revision.id,
      index.toCodePoint(at),
      index.toCodePoint(at + quote.length),
    );
    if (!place.ok) throw new Error(place.error.message);
    return { made: place.value, now: place.value, state: 'exact', confidence: 1 };
  }

  /** A date as an annotation tells it: read against its article's date, and placed where its words stand. */
  #told(annotationKey: string, { edtf, words }: { edtf: string; words: string }): DateAsTold {
    const entry = this.data.annotations.find((annotation) => annotation.key === annotationKey);
    const article = entry && this.#articles.get(entry.article)?.record;
    if (!entry || !article) throw new Error(`${annotationKey} is not in the sample`);
    const published = article.published?.edtf;
    return {
      edtf,
      words,
      at: entry.quote.includes(words)
        ? { article: article.id, stretch: this.#find(entry.article, words) }
        : null,
      against: published ? { edtf: published, article: article.id, field: 'published' } : null,
      by: 'user',
      confirmed: true,
    };
  }

  #citation(key: string): { kind: string; id: string; quote: string } {
    const [kind = ''] = key.split('/');
    return { kind, id: this.id(key), quote: this.#cited(key) };
  }

  #cited(key: string): string {
    const claim = this.data.evidence.find((evidence) => evidence.key === key);
    const annotation = this.data.annotations.find((entry) => entry.key === (claim?.annotation ?? key));
    if (annotation) return annotation.quote;
    const event = this.data.events.find((entry) => entry.key === key);
    if (event) return event.title;
    if (this.#articles.has(key)) return this.#articles.get(key)?.record.title.value ?? '';
    throw new Error(`${key} is cited but not in the sample`);
  }
}
