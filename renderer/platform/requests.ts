import { useEffect, useRef } from 'react';
import type { Passage, TagChoice } from '#common/contract/annotations';
import type { DateAsTold } from '#common/model/date-as-told';
import { useIsAtHand } from './at-hand';
import { notify } from './notify';

/** What one part of the window may ask of another without knowing it. */
export interface Requests {
  /** Put a citation where the caret is in the open note. */
  cite: {
    readonly kind: 'annotation' | 'evidence' | 'event' | 'article';
    readonly id: string;
    readonly quote: string;
  };
  /** Open the field that ties words to an event, beside those words. */
  link: {
    readonly passage: Passage | { readonly annotation: string };
    readonly quote: string;
    /** Where the words are in the window. */
    readonly anchor: DOMRect;
    /** What the field is filled in with: a suggestion that is looked over before it is taken. */
    readonly draft?: {
      readonly title: string;
      readonly told: DateAsTold;
      readonly tags: readonly TagChoice[];
    };
  };
  /** Show words of a note that is being opened: scroll there and let them stand out. Told as search found them. */
  showInNote: { readonly note: string; readonly words: string; readonly start: number };
  /** Open the bar that finds words in the article, or in the note. */
  findInArticle: null;
  findInNote: null;
}

type Handler = (what: never) => void;
const handlers = new Map<keyof Requests, Handler[]>();

const unanswered: Record<keyof Requests, string> = {
  cite: 'No note is there to cite in. Open a note, then cite again.',
  link: 'Words cannot be linked to events just now. Close what is open and try again.',
  showInNote: 'The note cannot be shown just now. Close what is open and try again.',
  findInArticle: 'No article is open to find words in. Open one in the library first.',
  findInNote: 'No note is open to find words in. Open one in the library first.',
};

/** Asks the part of the window that came last to answer this; the user is told when none is there. */
export function request<K extends keyof Requests>(kind: K, what: Requests[K]): void {
  const handler = handlers.get(kind)?.at(-1) as ((what: Requests[K]) => void) | undefined;
  if (handler) handler(what);
  else notify.trouble(unanswered[kind]);
}

/** Answers requests of a kind while this component is there and at hand. */
export function useRequests<K extends keyof Requests>(kind: K, handler: (what: Requests[K]) => void): void {
  const atHand = useIsAtHand();
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!atHand) return undefined;
    const own = (what: Requests[K]): void => latest.current(what);
    handlers.set(kind, [...(handlers.get(kind) ?? []), own]);
    return () => {
      const others = (handlers.get(kind) ?? []).filter((each) => each !== (own as Handler));
      handlers.set(kind, others);
    };
  }, [kind, atHand]);
}
