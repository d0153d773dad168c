import type { ArticleDraft } from '#common/formats/reading/draft';
import { draftBeginning } from '#common/formats/reading/pieces';
import { excerpt } from '#common/text/excerpt';

/** What stands for the article in lists before it is one: its title, or its first words. */
export function draftLabel(draft: ArticleDraft): string {
  const title = draft.fields.title.value.trim();
  return title === '' ? excerpt(draftBeginning(draft, 400).replace(/\s+/g, ' '), 70) : title;
}
