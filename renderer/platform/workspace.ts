import { create } from 'zustand';
import {
  closedIn,
  nowhere,
  openedBeside,
  placeOf,
  turnedToOther,
  without,
  type Detail,
  type Place,
} from './place';
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

/** An article to show, and where in it to jump. */
interface Shown {
  readonly article: string;
  readonly at: JumpTarget;
}

export interface Workspace extends Place {
  readonly flash: Flash | null;
  /** The jump made last in the other of two open articles, where that was opened with it in one go. */
  readonly flashBeside: Flash | null;
  /** Whether the timeline fills the window. */
  readonly timelineOpen: boolean;
  readonly history: { readonly past: readonly Visit[]; readonly future: readonly Visit[] };
  /** How often something beside the article was brought to the front: even what was there already. */
  readonly turned: number;
  /** Shows an article; with a target, jumps to words or an annotation in it. */
  openArticle(id: string, at?: JumpTarget): void;
  /** Shows an article beside the one at hand, in place of the other where two are open already. */
  openBeside(id: string, at?: JumpTarget): void;
  /** Shows two articles beside one another, each at its words: one jump. The second is the one at hand. */
  openBoth(first: Shown, second: Shown): void;
  /** Makes the other of two open articles the one at hand; nothing where it is that, or is not open. */
  turnTo(article: string): void;
  /** Closes one of two open articles. */
  closeArticle(id: string): void;
  /**
   * The annotation at hand; Details turn to it, but a note in front stays in front. `article`: the open article it is
   * in, where another may have come to hand meanwhile.
   */
  selectAnnotation(id: string | null, article?: string): void;
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
  return { ...placeOf(state), spot: state.article === null ? null : spotNow(state.article) };
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
  if (stays && (visit.spot === null || sameSpot(visit.spot, spotNow(visit.article)))) return state.flash;
  return flashAt(visit.article, { annotation: visit.annotation }, visit.spot);
}

/** Whether a jump leads to other words than the last one did; one to no words leads nowhere. */
function leadsElsewhere({ flash }: Workspace, next: Flash): boolean {
  if (next.annotation === null && next.start === null) return false;
  const words = ({ article, annotation, start, end }: Flash) => [article, annotation, start, end].join(' ');
  return flash === null || words(flash) !== words(next);
}

/** The state after a jump into an article; `where`: the place, with the panes as they are to be. */
function opened(state: Workspace, id: string, at: JumpTarget, where: Place): Partial<Workspace> {
  const annotation = at.annotation ?? null;
  const kept = id === where.article && at.annotation === undefined ? where.annotation : annotation;
  const detail: Detail = kept === null ? { kind: 'article', id } : { kind: 'annotation', id: kept };
  const isNew = annotation !== null || id !== state.article;
  // Who opens the article that is open already, and no words in it, asks for the article: Details turn to it.
  const asked = at.annotation === undefined && at.start === undefined;
  const anew = isNew ? { detail } : asked ? { detail: { kind: 'article', id } as const } : {};
  const beside = at.detail ? turnedTo(at.detail) : anew;
  const flash = flashAt(id, at);
  const moved = id === state.article && leadsElsewhere(state, flash);
  return {
    ...jumped(state, { ...where, article: id, annotation: kept, ...beside }, moved),
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
  return { ...jumped(state, next), turned: state.turned + 1, timelineOpen: false };
}

/** Where an article is shown when it is opened: where it is open already, else in place of the one at hand. */
function whereOpened(state: Workspace, id: string): Place {
  return id === state.beside?.article ? turnedToOther(placeOf(state)) : placeOf(state);
}

/** One that is open already stays where it is, and the other comes beside it; else both come anew, in this order. */
function openedBoth(state: Workspace, first: Shown, second: Shown): Partial<Workspace> {
  const isOpen = ({ article }: Shown): boolean =>
    article === state.article || article === state.beside?.article;
  const [one, two] = isOpen(second) && !isOpen(first) ? [second, first] : [first, second];
  const where = isOpen(one) ? whereOpened(state, one.article) : { ...placeOf(state), beside: null };
  const shown = { ...state, ...opened(state, one.article, one.at, where) };
  const both = {
    ...shown,
    ...opened(shown, two.article, two.at, openedBeside(placeOf(shown), two.article)),
  };
  return {
    ...jumped(state, placeOf(both), true),
    ...{ flash: both.flash, flashBeside: shown.flash, timelineOpen: false },
  };
}

/** The jump to make in an article that is open; null for none. */
export function flashIn({ flash, flashBeside }: Workspace, article: string): Flash | null {
  return [flash, flashBeside].find((each) => each?.article === article) ?? null;
}

function chosen(state: Workspace, id: string | null, inArticle: string | null): Partial<Workspace> {
  if (state.beside && inArticle === state.beside.article) {
    return { beside: { ...state.beside, annotation: id } };
  }
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
  return { ...placeOf(visit), history, flash, ...beside, timelineOpen: false };
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
  flashBeside: null,
  timelineOpen: false,
  history: { past: [], future: [] },
  turned: 0,
  openArticle: (id, at = {}) => set((state) => opened(state, id, at, whereOpened(state, id))),
  openBeside: (id, at = {}) => set((state) => opened(state, id, at, openedBeside(placeOf(state), id))),
  openBoth: (first, second) => set((state) => openedBoth(state, first, second)),
  turnTo: (article) =>
    set((state) => (state.beside?.article === article ? turnedToOther(placeOf(state)) : {})),
  closeArticle: (id) => set((state) => jumped(state, closedIn(placeOf(state), id))),
  selectAnnotation: (id, article) => set((state) => chosen(state, id, article ?? null)),
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
    set({ ...start, flash, flashBeside: null, timelineOpen: false, history: { past: [], future: [] } });
  },
}));
