import type { CommandId } from '#common/contract/commands';

/** What can only be done in an article whose text shows. */
export const readingCommands = [
  'article.highlight',
  'article.tag',
  'article.comment',
  'article.link',
  'article.cite',
  'article.copyQuote',
  'article.read',
  'article.print',
  'article.outline',
  'article.editText',
  'annotation.next',
  'annotation.previous',
  'annotation.outer',
  'annotation.inner',
  'annotation.resize',
  'annotation.addWords',
  'annotation.split',
  'annotation.merge',
  'annotation.remove',
  'view.shownTags',
] as const satisfies readonly CommandId[];
