/** One `<meta>` of a page: its name, property, itemprop or http-equiv in lower case, and what it says. */
export interface MetaFact {
  readonly key: string;
  readonly value: string;
  /** The tag as a person would name it: `meta property="og:title"`. */
  readonly tag: string;
}

/** A `<time>` or an element that says it is the date; `value` is for machines and may be empty. */
export interface TimeFact {
  readonly value: string;
  readonly words: string;
  readonly tag: string;
  readonly says: 'published' | 'time';
}

/** What a page says about itself, picked from its tags by a reader that needs a DOM, judged by one that does not. */
export interface PageFacts {
  readonly metas: readonly MetaFact[];
  /** The source of each JSON-LD script. */
  readonly jsonLd: readonly string[];
  /** `<title>` */
  readonly title: string;
  /** The first `<h1>` that has words. */
  readonly heading: string;
  /** `<html lang>` */
  readonly lang: string;
  /** `<link rel=canonical>` as written. */
  readonly canonical: string;
  /** The address a browser noted when it saved the page, or ''. */
  readonly savedFrom: string;
  readonly times: readonly TimeFact[];
  /** Words of elements marked as naming the author. */
  readonly bylines: readonly { readonly words: string; readonly tag: string }[];
}
