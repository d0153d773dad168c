import { create } from 'zustand';
import type { TextDraft } from '../../editor/text-draft';

interface Drafts {
  /** Articles whose text is being edited, each with what was typed; null until something was. */
  readonly drafts: ReadonlyMap<string, TextDraft | null>;
}

/** Edits of texts that are not saved yet. They stay when another article is shown, and are there on coming back. */
export const useTextDrafts = create<Drafts>(() => ({ drafts: new Map() }));

/** Begins to edit the text of an article, or goes on with it. */
export function editText(article: string): void {
  useTextDrafts.setState(({ drafts }) =>
    drafts.has(article) ? { drafts } : { drafts: new Map(drafts).set(article, null) },
  );
}

/** Keeps what was typed so far. */
export function keepDraft(article: string, draft: TextDraft): void {
  useTextDrafts.setState(({ drafts }) =>
    drafts.has(article) ? { drafts: new Map(drafts).set(article, draft) } : { drafts },
  );
}

/** Ends the editing of an article's text; what was typed and not saved is gone. */
export function endEditing(article: string): void {
  useTextDrafts.setState(({ drafts }) => {
    const rest = new Map(drafts);
    rest.get(article)?.destroy();
    rest.delete(article);
    return { drafts: rest };
  });
}
