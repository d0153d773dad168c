import { create } from 'zustand';
import { nowhere, placeOf, without, type Detail, type Place } from './place';
import { sameSpot, spotNow, type Spot } from './spot';

/** A place that was left, and where in its article the reader was then. */
interface Visit extends Place {
  readonly spot: Spot | null;
}

/**
 * A jump for the reader to make: scroll there and flash it. Words by offsets in code points, or an
 * annotation by id, or neither (the top); or back to a spot as it was left. A new `nonce` is a new jump, even to the same words.
 */
export interface Flash {
  readonly article: string;
  readonly annotation: string | null;
  readonly start: number | null;
  readonly end: number | null;
  /** The revision the offsets count in; null for the current one. */
  readonly revision: string | null;
  readonly spot: Spot | null;
  readonly nonce: number;
}

export interface JumpTarget {
  readonly annotation?: string | null;
  readonly start?: number;
  readonly end?: number;
  readonly revision?: string;
  /** What Details turn to, and come to the front with; else the annotation or the article. */
  readonly detail?: Detail;
}

export interface Workspace extends Place {
  readonly flash: Flash | null;
  /** Whether the timeline fills the window. */
  readonly timelineOpen: boolean;
  readonly history: { readonly past: readonly Visit[]; readonly future: readonly Visit[] };
  /** How often something beside the article was brought to the front: even what was there already. */
  readonly turned: number;
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

/** Jumps kept; older ones are forgotten. */
const depth = 100;

let nonce = 0;

/** The place the user is at now, for coming back to it. */
function visitOf(state: Workspace): Visit {
  const spot = spotNow();
  return { ...placeOf(state), spot: spot?.article === state.article ? spot : null };
}

function flashAt(article: string, at: JumpTarget, spot: Spot | null = null): Flash {
  return {
    article,
    annotation: at.annotation ?? null,
    start: at.start ?? null,
    end: at.end ?? null,
    revision: at.revision ?? null,
    spot,
    nonce: ++nonce,
  };
}

/**
 * The state after a jump to `next`: where the user was joins the past, and the future is gone. `moved`: the jump leads
 * elsewhere in the same article.
 */
function jumped(state: Workspace, next: Partial<Place>, moved = false): Partial<Workspace> {
  const here = placeOf(state);
  const there = { ...here, ...next };
  if (!moved && JSON.stringify(here) === JSON.stringify(there)) return {};
  return { ...next, history: { past: [...state.history.past, visitOf(state)].slice(-depth), future: [] } };
}

/** The flash that brings the reader back to where a visit left it; the one there was where nothing differs. */
function flashOf(state: Workspace, visit: Visit): Flash | null {
  if (visit.article === null) return null;
  const stays = visit.annotation === null && visit.article === state.article;
  if (stays && (visit.spot === null || sameSpot(visit.spot, spotNow()))) return state.flash;
  return flashAt(visit.article, { annotation: visit.annotation }, visit.spot);
}

/** Whether a jump leads to other words than the last one did; one to no words leads nowhere. */
function leadsElsewhere({ flash }: Workspace, next: Flash): boolean {
  if (next.annotation === null && next.start === null) return false;
  const words = ({ article, annotation, start, end }: Flash) => [article, annotation, start, end].join(' ');
  return flash === null || words(flash) !== words(next);
}

function opened(state: Workspace, id: string, at: JumpTarget): Partial<Workspace> {
  const annotation = at.annotation ?? null;
  const kept = id === state.article && at.annotation === undefined ? state.annotation : annotation;
  const detail: Detail =
    annotation === null ? { kind: 'article', id } : { kind: 'annotation', id: annotation };
  const anew = annotation !== null || id !== state.article ? { detail } : {};
  const beside = at.detail ? turnedTo(at.detail) : anew;
  const flash = flashAt(id, at);
  const moved = id === state.article && leadsElsewhere(state, flash);
  return {
    ...jumped(state, { article: id, annotation: kept, ...beside }, moved),
    flash,
    timelineOpen: false,
  };
}

/** A place whose Details are about something and in front. */
function turnedTo(detail: Detail): Partial<Place> {
  return { detail, tab: 'details', ...(detail.kind === 'event' ? { event: detail.id } : {}) };
}

/** The state after something beside the article was brought to the front. */
function turned(state: Workspace, next: Partial<Place>): Partial<Workspace> {
  return { ...jumped(state, next), turned: state.turned + 1 };
}

function chosen(state: Workspace, id: string | null): Partial<Workspace> {
  if (id !== null) return { annotation: id, detail: { kind: 'annotation', id } };
  const article: Detail | null = state.article === null ? null : { kind: 'article', id: state.article };
  return { annotation: null, detail: state.detail?.kind === 'annotation' ? article : state.detail };
}

function detailed(state: Workspace, detail: Detail): Partial<Workspace> {
  const annotation = detail.kind === 'annotation' ? { annotation: detail.id } : {};
  return turned(state, { ...turnedTo(detail), ...annotation });
}

function wentBack(state: Workspace): Partial<Workspace> {
  const { past, future } = state.history;
  const visit = past.at(-1);
  if (!visit) return {};
  return cameTo(state, visit, { past: past.slice(0, -1), future: [visitOf(state), ...future] });
}

function wentForward(state: Workspace): Partial<Workspace> {
  const { past, future } = state.history;
  const [visit, ...rest] = future;
  if (!visit) return {};
  return cameTo(state, visit, { past: [...past, visitOf(state)], future: rest });
}

function cameTo(state: Workspace, visit: Visit, history: Workspace['history']): Partial<Workspace> {
  const flash = flashOf(state, visit);
  const beside = flash === state.flash ? { turned: state.turned + 1 } : {};
  return { ...placeOf(visit), history, flash, ...beside };
}

function forgot(state: Workspace, id: string): Partial<Workspace> {
  const { past, future } = state.history;
  return {
    ...without(state, id),
    flash: state.flash?.article === id ? null : state.flash,
    history: {
      past: past.map((visit) => forgotten(visit, id)),
      future: future.map((visit) => forgotten(visit, id)),
    },
  };
}

function forgotten(visit: Visit, id: string): Visit {
  return { ...without(visit, id), spot: visit.spot?.article === id ? null : visit.spot };
}

/** Where the user is: what is open, in front and at hand, and the way back. */
export const useWorkspace = create<Workspace>((set) => ({
  ...nowhere,
  flash: null,
  timelineOpen: false,
  history: { past: [], future: [] },
  turned: 0,
  openArticle: (id, at = {}) => set((state) => opened(state, id, at)),
  selectAnnotation: (id) => set((state) => chosen(state, id)),
  openEvent: (id) => set((state) => detailed(state, { kind: 'event', id })),
  openNote: (id) => set((state) => turned(state, { note: id, tab: 'note' })),
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
