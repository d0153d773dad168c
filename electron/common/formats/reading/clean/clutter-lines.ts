/*
 * Lines that a copied page brings along and that are never its story. Only whole lines, and most only at the
 * head or the foot of a text, since "Comments" may well be a heading in the middle of one.
 */

const skipLinks = [
  'skip to content',
  'skip to main content',
  'skip to main',
  'skip navigation',
  'jump to content',
];

const menuWords = [
  'menu', 'main menu', 'navigation', 'search', 'home', 'sections', 'close', 'open menu', 'toggle navigation',
  'sign in', 'log in', 'login', 'register', 'subscribe', 'subscribe now', 'sign up', 'my account', 'donate',
]; // prettier-ignore

const toolWords = [
  'share', 'share this', 'share this article', 'share this story', 'share on facebook', 'share on twitter',
  'share on x', 'tweet', 'email', 'email this article', 'print', 'print this page', 'copy link', 'save', 'listen',
  'listen to this article', 'play', 'facebook', 'twitter', 'whatsapp', 'linkedin', 'telegram', 'reddit', 'follow us',
]; // prettier-ignore

const footWords = [
  'comments', 'comment', 'leave a comment', 'leave a reply', 'add a comment', 'view comments', 'show comments',
  'join the conversation', 'no comments', 'latest', 'latest news', 'latest stories', 'most read', 'most popular',
  'most viewed', 'trending', 'trending now', 'popular', 'related', 'related articles', 'related stories',
  'related topics', 'related news', 'related content', 'read more', 'more news', 'more stories', 'more on this story',
  'more from this section', 'recommended', 'recommended for you', 'you may also like', 'you might also like',
  'read next', 'up next', 'next article', 'previous article', 'newsletter', 'sign up for our newsletter',
  'back to top', 'top', 'advertisement', 'sponsored', 'tags', 'topics', 'about us', 'contact us', 'privacy policy',
  'terms of use', 'terms of service', 'cookie policy', 'all rights reserved', 'load more', 'show more', 'see more',
]; // prettier-ignore

const anywhereWords = [
  'advertisement',
  'advertisment',
  'article continues below advertisement',
  'story continues below',
];

interface Kind {
  readonly lines: ReadonlySet<string>;
  readonly reason: string;
  readonly head: boolean;
  readonly foot: boolean;
  readonly middle: boolean;
}

function kind(lines: readonly string[], reason: string, places: 'head' | 'foot' | 'ends' | 'anywhere'): Kind {
  const everywhere = places === 'anywhere';
  return {
    lines: new Set(lines),
    reason,
    head: everywhere || places !== 'foot',
    foot: everywhere || places !== 'head',
    middle: everywhere,
  };
}

const kinds: readonly Kind[] = [
  kind(skipLinks, 'Page clutter: a link past the menu', 'anywhere'),
  kind(anywhereWords, 'Page clutter: an advertisement’s label', 'anywhere'),
  kind(menuWords, 'Page clutter: part of the site’s menu', 'ends'),
  kind(toolWords, 'Page clutter: a button for sharing or printing', 'ends'),
  kind(footWords, 'Page clutter: a heading of what follows on the page', 'ends'),
];

export type LinePlace = 'head' | 'middle' | 'foot';

/** The reason to take a line out as page clutter at that place of the text, or null when it may be the story. */
export function clutterReason(line: string, place: LinePlace): string | null {
  if (line.length > 60) return null;
  const bare = line
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  // "Comments (12)" and "12 comments" count readers, not events.
  const words = bare.replace(/^\d+ (?=comments?$)|(?<=^comments?) ?\(?\d+$/u, '');
  return kinds.find((each) => each[place] && each.lines.has(words))?.reason ?? null;
}
