import type { Article } from '#common/model/article';
import { compareDates } from '#common/time/compare';
import type { EdtfDate } from '#common/time/edtf-value';
import { compareTitles } from './collate';
import type { Dates } from './dates';
import { compareText, KeptOrder } from './kept-order';

interface Facts {
  labelOf(id: string): string;
  annotationsOf(id: string): number;
  readonly dates: Dates;
}

/** The orders articles are listed in. Articles without a date, or without any words, come last. */
export class ArticleOrders {
  readonly added: KeptOrder<Article, string>;
  readonly published: KeptOrder<Article, EdtfDate>;
  readonly title: KeptOrder<Article, string>;
  readonly annotations: KeptOrder<Article, number>;

  constructor(articles: ReadonlyMap<string, Article>, { labelOf, annotationsOf, dates }: Facts) {
    const all = (): Iterable<Article> => articles.values();
    this.added = new KeptOrder(all, { keyOf: (article) => article.createdAt, compare: compareText });
    this.published = new KeptOrder(all, {
      keyOf: (article) => dates.of(article.published?.edtf),
      compare: compareDates,
    });
    this.title = new KeptOrder(all, {
      keyOf: (article) => labelOf(article.id) || null,
      compare: compareTitles,
    });
    this.annotations = new KeptOrder(all, {
      keyOf: (article) => annotationsOf(article.id),
      compare: (a, b) => a - b,
    });
  }

  update(id: string, article: Article | undefined): void {
    for (const order of [this.added, this.published, this.title, this.annotations]) order.update(id, article);
  }

  /** For when only the number of its annotations changed. */
  recount(id: string, article: Article | undefined): void {
    this.annotations.update(id, article);
  }
}
