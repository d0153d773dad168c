/** What the Details tab is about. */
export interface Detail {
  readonly kind: 'annotation' | 'event' | 'article' | 'tag';
  readonly id: string;
}

/** The other of two articles that are open: commands, keys and Details are about the one at hand. */
export interface Beside {
  readonly article: string;
  readonly annotation: string | null;
  /** Whether it stands before (left of, above) the one at hand. */
  readonly first: boolean;
}

/** A place the user can come back to. */
export interface Place {
  readonly article: string | null;
  readonly annotation: string | null;
  readonly beside: Beside | null;
  readonly event: string | null;
  readonly note: string | null;
  readonly tab: 'details' | 'note';
  readonly detail: Detail | null;
}

/** Nowhere yet: what a new library shows. */
export const nowhere: Place = {
  article: null,
  annotation: null,
  beside: null,
  event: null,
  note: null,
  tab: 'details',
  detail: null,
};

/** The place in a larger state, alone. */
export function placeOf({ article, annotation, beside, event, note, tab, detail }: Place): Place {
  return { article, annotation, beside, event, note, tab, detail };
}

/** A place without anything whose id is `id`. */
export function without(whole: Place, id: string): Place {
  const place = closedIn(whole, id);
  const { beside } = place;
  const keep = (held: string | null): string | null => (held === id ? null : held);
  return {
    article: keep(place.article),
    annotation: keep(place.annotation),
    beside: beside && { ...beside, annotation: keep(beside.annotation) },
    event: keep(place.event),
    note: keep(place.note),
    tab: place.tab,
    detail: place.detail?.id === id ? null : place.detail,
  };
}

/** The annotation at hand in an article that is open; where two are, each has its own. */
export function annotationIn({ article, annotation, beside }: Place, id: string): string | null {
  return beside?.article === id && article !== id ? beside.annotation : annotation;
}

/**
 * The place with the other of two open articles at hand. Details turn to it, unless they are about something that is
 * looked at from both: an event, a tag.
 */
export function turnedToOther(place: Place): Place {
  const { article, annotation, beside, detail } = place;
  if (article === null || beside === null) return place;
  const follows = detail === null || detail.kind === 'article' || detail.kind === 'annotation';
  const own: Detail =
    beside.annotation === null
      ? { kind: 'article', id: beside.article }
      : { kind: 'annotation', id: beside.annotation };
  return {
    ...place,
    ...{ article: beside.article, annotation: beside.annotation, detail: follows ? own : detail },
    beside: { article, annotation, first: !beside.first },
  };
}

/** The place with an article open beside the one at hand, and at hand itself; it takes the place of the other of two. */
export function openedBeside(place: Place, id: string): Place {
  const { article, annotation, beside } = place;
  if (article === null) return { ...place, article: id, annotation: null };
  if (article === id) return place;
  if (beside?.article === id) return turnedToOther(place);
  const first = beside === null || !beside.first;
  return { ...place, article: id, annotation: null, beside: { article, annotation, first } };
}

/** The place with one of two open articles closed; with only one open, or another meant, as it was. */
export function closedIn(place: Place, id: string): Place {
  if (place.beside === null) return place;
  if (place.beside.article === id) return { ...place, beside: null };
  return place.article === id ? { ...turnedToOther(place), beside: null } : place;
}
