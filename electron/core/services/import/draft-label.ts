import type { ArticleDraft } from '#common/formats/reading/draft';
import { draftBeginning } from '#common/formats/reading/pieces';
import { labelOf } from '#common/derive/label';

/** What the article is called in lists, before it is one as after: its title, or the first words of its text. */
export function draftLabel(draft: ArticleDraft): string {
  return labelOf({ title: draft.fields.title.value, start: draftBeginning(draft, 400) }, []);
}
