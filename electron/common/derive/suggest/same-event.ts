import { intersects } from '#common/time/compare';
import type { EdtfDate } from '#common/time/edtf-value';
import type { WordForms } from './language';
import { stemsOf } from './stems';

/** An event of the library, as suggestions are compared with it. */
export interface KnownEvent {
  readonly id: string;
  readonly title: string;
  readonly date: EdtfDate;
}

/** What a suggestion is compared by: its words, its date, and the names of those tagged in it. */
export interface Compared {
  readonly words: string;
  readonly date: EdtfDate;
  readonly named: readonly string[];
}

/** How much of an event's title the words must hold, its telling words counting more. */
const enough = 0.4;
/** An event longer than this overlaps with everything. */
const longest = 400;

/**
 * The event that a suggestion is likely about: its date shares days with it, and its title shares words, one of them
 * beside the names of people and places, who take part in much at the same time. Null where none is likely: then it
 * is suggested as a new one. `forms` are those of the language it is told in.
 */
export function likelyEvent(
  compared: Compared,
  events: readonly KnownEvent[],
  forms: WordForms,
): string | null {
  const near = events.filter(
    ({ date }) => date.latest - date.earliest < longest && intersects(date, compared.date),
  );
  const own = stemsOf(compared.words, forms);
  const names = stemsOf(compared.named.join(' '), forms);
  const titles = near.map((event) => ({ event, stems: stemsOf(event.title, forms) }));
  const heldBy = (word: string): number => titles.filter(({ stems }) => stems.has(word)).length;
  const weigh = (words: readonly string[]): number =>
    words.reduce((sum, word) => sum + Math.log(1 + titles.length / Math.max(1, heldBy(word))), 0);
  let best: { readonly id: string; readonly share: number } | null = null;
  for (const { event, stems } of titles) {
    const shared = [...stems].filter((word) => own.has(word));
    if (shared.length < 2 || shared.every((word) => names.has(word))) continue;
    const share = weigh(shared) / weigh([...stems]);
    if (share >= enough && share > (best?.share ?? 0)) best = { id: event.id, share };
  }
  return best?.id ?? null;
}
