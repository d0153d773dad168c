import { create } from 'zustand';

interface Asking {
  /** The articles of which it is asked whether they are one source; the second may still have to be found. */
  readonly two: { readonly a: string; readonly b: string | null } | null;
  /** The article of which it is asked what it retells. */
  readonly retells: string | null;
  /** The articles read side by side. */
  readonly sideBySide: { readonly a: string; readonly b: string } | null;
  /** An article of the group of likely copies that is to be decided. */
  readonly group: string | null;
}

/** What is being asked about sources, if anything. */
export const useAsking = create<Asking>(() => ({ two: null, retells: null, sideBySide: null, group: null }));

/** Asks whether two articles are one source. */
export function askSources(a: string, b: string | null = null): void {
  useAsking.setState({ two: { a, b } });
}

/** Asks which work an article retells. */
export function askRetells(article: string): void {
  useAsking.setState({ retells: article });
}

/** Shows two articles side by side. */
export function askSideBySide(a: string, b: string): void {
  useAsking.setState({ sideBySide: { a, b } });
}

/** Asks of all articles that hang together with one as likely copies whether they are one source. */
export function askGroup(article: string): void {
  useAsking.setState({ group: article });
}
