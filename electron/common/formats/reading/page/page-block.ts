import type { Block } from '#common/text/article-doc';

/** Parts of a page that are rarely its story, by the element or the name that marks them. */
export const pagePlaces = [
  'menu',
  'header',
  'footer',
  'side column',
  'form',
  'comments',
  'sharing',
  'related',
  'newsletter',
  'advertisement',
  'cookies',
  'hidden',
] as const;
export type PagePlace = (typeof pagePlaces)[number];

/** One block of a page in document order, with what deciding about it needs. */
export interface PageBlock {
  readonly block: Block;
  /** Whether the finder of the main text kept it. */
  readonly found: boolean;
  readonly place: PagePlace | null;
  /** A number of the element it stands in directly: equal for neighbours under one parent. */
  readonly parent: number;
  /** A number of the `<article>` or `<main>` around it, or -1 where there is none. */
  readonly story: number;
  /** UTF-16 units of its text that are inside links. */
  readonly linked: number;
}

/** What a class, id or role says about the part of the page it names, or null. Whole words only. */
export function placeInName(name: string): PagePlace | null {
  const words = ` ${name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')} `;
  const has = (pattern: string) => new RegExp(` (?:${pattern}) `).test(words);
  if (has('comments?|disqus|replies|respond|commentlist')) return 'comments';
  if (has('share|sharing|social|sharebar|sharethis|addtoany')) return 'sharing';
  if (
    has(
      'related|recommended|recommendations|recirc|trending|popular|outbrain|taboola|more from|most read|read more|readmore|up next',
    )
  ) {
    return 'related';
  }
  if (has('newsletter|subscribe|signup|sign up|paywall|promo')) return 'newsletter';
  if (has('ad|ads|advert|advertisement|advertising|sponsor|sponsored|dfp|adslot')) return 'advertisement';
  if (has('cookie|cookies|consent|gdpr|onetrust')) return 'cookies';
  if (has('breadcrumb|breadcrumbs|navbar|navigation|nav|menu|skip link|skip')) return 'menu';
  if (has('sidebar|side bar|aside')) return 'side column';
  if (has('footer|colophon|site info')) return 'footer';
  return null;
}
