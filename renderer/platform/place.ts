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

/** Nowhere yet: what a new library shows. */
export const nowhere: Place = {
  article: null,
  annotation: null,
  event: null,
  note: null,
  tab: 'details',
  detail: null,
};

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
