import { create } from 'zustand';

/** What the Details tab is about. */
export interface Detail {
  readonly kind: 'annotation' | 'event' | 'article' | 'tag';
  readonly id: string;
}

/** A place the user can come back to. */
export interface Place {
  readonly article: string | null;
  readonly annotation: string | null;
  readonly event: string | null;
  readonly note: string | null;
  readonly tab: 'details' | 'note';
  readonly detail: Detail | null;
}

/**
 * A jump for the reader to make: scroll there and flash it. Words by offsets in code points, or an
 * annotation by id, or neither (the top). A new `nonce` is a new jump, even to the same words.
 */
export interface Flash {
  readonly article: string;
  readonly annotation: string | null;
  readonly start: number | null;
  readonly end: number | null;
  /** The revision the offsets count in; null for the current one. */
  readonly revision: string | null;
  readonly nonce: number;
}

export interface JumpTarget {
  readonly annotation?: string | null;
  readonly start?: number;
  readonly end?: number;
  readonly revision?: string;
}

export interface Workspace extends Place {
  readonly flash: Flash | null;
  /** Whether the timeline fills the window. */
  readonly timelineOpen: boolean;
  readonly history: { readonly past: readonly Place[]; readonly future: readonly Place[] };
  /** Shows an article; with a target, jumps to words or an annotation in it. */
  openArticle(id: string, at?: JumpTarget): void;
  /** The annotation at hand; Details turn to it, but a note in front stays in front. */
  selectAnnotation(id: string | null): void;
  openEvent(id: string): void;
  openNote(id: string): void;
  showTab(tab: Place['tab']): void;
  /** Turns Details to something and brings them to the front. */
  showDetail(detail: Detail): void;
  setTimelineOpen(open: boolean): void;
  back(): void;
  forward(): void;
  /** Forgets what no longer exists (deleted by the user): it must not be come back to. */
  forget(id: string): void;
  /** Starts over at a place, without a past: another library, or the last session's place. */
  restart(place: Partial<Place>): void;
}

/** Nowhere yet: what a new library shows. */
export const nowhere: Place = {
  article: null,
  annotation: null,
  event: null,
  note: null,
  tab: 'details',
  detail: null,
};

/** Jumps kept; older ones are forgotten. */
const depth = 100;

/** The place in a larger state, alone. */
export function placeOf({ article, annotation, event, note, tab, detail }: Place): Place {
  return { article, annotation, event, note, tab, detail };
}

/** A place without anything whose id is `id`. */
export function without(place: Place, id: string): Place {
  const keep = (held: string | null): string | null => (held === id ? null : held);
  return {
    article: keep(place.article),
    annotation: keep(place.annotation),
    event: keep(place.event),
    note: keep(place.note),
    tab: place.tab,
    detail: place.detail?.id === id ? null : place.detail,
  };
}

let nonce = 0;

function flashAt(article: string, at: JumpTarget): Flash {
  return {
    article,
    annotation: at.annotation ?? null,
    start: at.start ?? null,
    end: at.end ?? null,
    revision: at.revision ?? null,
    nonce: ++nonce,
  };
}

/** The state after a jump to `next`: where the user was joins the past, and the future is gone. */
function jumped(state: Workspace, next: Partial<Place>): Partial<Workspace> {
  const here = placeOf(state);
  const there = { ...here, ...next };
  if (JSON.stringify(here) === JSON.stringify(there)) return {};
  return { ...next, history: { past: [...state.history.past, here].slice(-depth), future: [] } };
}

/** The flash that brings the reader back to what a place shows. */
function flashOf(state: Workspace, place: Place): Flash | null {
  if (place.article === null) return null;
  if (place.annotation === null && place.article === state.article) return state.flash;
  return flashAt(place.article, { annotation: place.annotation });
}

function opened(state: Workspace, id: string, at: JumpTarget): Partial<Workspace> {
  const annotation = at.annotation ?? null;
  const kept = id === state.article && at.annotation === undefined ? state.annotation : annotation;
  const detail: Detail =
    annotation === null ? { kind: 'article', id } : { kind: 'annotation', id: annotation };
  const turned = annotation !== null || id !== state.article ? { detail } : {};
  return {
    ...jumped(state, { article: id, annotation: kept, ...turned }),
    flash: flashAt(id, at),
    timelineOpen: false,
  };
}

function chosen(state: Workspace, id: string | null): Partial<Workspace> {
  if (id !== null) return { annotation: id, detail: { kind: 'annotation', id } };
  const article: Detail | null = state.article === null ? null : { kind: 'article', id: state.article };
  return { annotation: null, detail: state.detail?.kind === 'annotation' ? article : state.detail };
}

function detailed(state: Workspace, detail: Detail): Partial<Workspace> {
  return jumped(state, {
    detail,
    tab: 'details',
    ...(detail.kind === 'event' ? { event: detail.id } : {}),
    ...(detail.kind === 'annotation' ? { annotation: detail.id } : {}),
  });
}

function wentBack(state: Workspace): Partial<Workspace> {
  const { past, future } = state.history;
  const place = past.at(-1);
  if (!place) return {};
  const history = { past: past.slice(0, -1), future: [placeOf(state), ...future] };
  return { ...place, history, flash: flashOf(state, place) };
}

function wentForward(state: Workspace): Partial<Workspace> {
  const { past, future } = state.history;
  const [place, ...rest] = future;
  if (!place) return {};
  const history = { past: [...past, placeOf(state)], future: rest };
  return { ...place, history, flash: flashOf(state, place) };
}

function forgot(state: Workspace, id: string): Partial<Workspace> {
  const { past, future } = state.history;
  return {
    ...without(state, id),
    flash: state.flash?.article === id ? null : state.flash,
    history: {
      past: past.map((place) => without(place, id)),
      future: future.map((place) => without(place, id)),
    },
  };
}

/** Where the user is: what is open, in front and at hand, and the way back. */
export const useWorkspace = create<Workspace>((set) => ({
  ...nowhere,
  flash: null,
  timelineOpen: false,
  history: { past: [], future: [] },
  openArticle: (id, at = {}) => set((state) => opened(state, id, at)),
  selectAnnotation: (id) => set((state) => chosen(state, id)),
  openEvent: (id) => set((state) => detailed(state, { kind: 'event', id })),
  openNote: (id) => set((state) => jumped(state, { note: id, tab: 'note' })),
  showTab: (tab) => set({ tab }),
  showDetail: (detail) => set((state) => detailed(state, detail)),
  setTimelineOpen: (timelineOpen) => set({ timelineOpen }),
  back: () => set(wentBack),
  forward: () => set(wentForward),
  forget: (id) => set((state) => forgot(state, id)),
  restart: (place) => {
    const start = { ...nowhere, ...place };
    const flash = start.article === null ? null : flashAt(start.article, { annotation: start.annotation });
    set({ ...start, flash, timelineOpen: false, history: { past: [], future: [] } });
  },
}));
