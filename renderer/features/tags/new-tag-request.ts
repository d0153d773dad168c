import { create } from 'zustand';

/** Whether a tag is being made, and below which one (null: at the top). */
export const useNewTag = create<{ making: { readonly parent: string | null } | null }>(() => ({
  making: null,
}));

/** Begins to make a tag. */
export function beginNewTag(parent: string | null): void {
  useNewTag.setState({ making: { parent } });
}
