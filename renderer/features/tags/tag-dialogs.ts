import { create } from 'zustand';

/** What is being asked about a tag; `into` is what it was dropped on. */
export type TagQuestion =
  | { readonly kind: 'merge'; readonly tag: string; readonly into: string | null }
  | { readonly kind: 'split'; readonly tag: string }
  | { readonly kind: 'move'; readonly tag: string };

/** The question that is open, or none. */
export const useTagQuestion = create<{ readonly asked: TagQuestion | null }>(() => ({ asked: null }));

/** Opens a question about a tag. */
export function askAboutTag(asked: TagQuestion): void {
  useTagQuestion.setState({ asked });
}
