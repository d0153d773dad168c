import { z } from 'zod';
import { setSetting, useSettingValues } from '../../platform/settings';

const key = 'reader.places';
/** Articles whose place is kept. */
const most = 60;

const Place = z.object({ article: z.string(), offset: z.number(), below: z.number() });
const Places = z.array(Place);
/** The first character in view and how far below the top of the view its block began (pixels). */
export type ReadingPlace = z.infer<typeof Place>;

function places(): ReadingPlace[] {
  const read = Places.safeParse(useSettingValues.getState().values[key]);
  return read.success ? read.data : [];
}

/** Where reading an article was left; null for one never left. */
export function placeIn(article: string): ReadingPlace | null {
  return places().find((place) => place.article === article) ?? null;
}

/** Remembers where an article is being read, on this machine. */
export function keepPlace(place: ReadingPlace): void {
  const before = places();
  const [last] = before;
  if (last?.article === place.article && last.offset === place.offset && last.below === place.below) return;
  const others = before.filter(({ article }) => article !== place.article);
  setSetting(key, [place, ...others].slice(0, most));
}
