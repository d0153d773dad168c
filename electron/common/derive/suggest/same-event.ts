import { intersects } from '#common/time/compare';
import type { EdtfDate } from '#common/time/edtf-value';
import { fold } from '../fold';

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

const common = new Set(
  `in on at of to by is it as an he we be or no so up the and for with from into over under about after before this that his her its their has have had was were will would are
  been not but who which first last two three day days week month year years new says said event`.split(
    /\s+/,
  ),
);
const irregular: ReadonlyMap<string, string> = new Map(
  `met meet|went go|gone go|left leave|flew fly|spoke speak|held hold|began begin|shot shoot|struck strike|won win|sent send|fell fall`
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

function stem(word: string): string {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  const bare = word.replace(/(?:ing|ed|es|s)$/, '');
  return bare.length >= 3 ? bare : word;
}

function stemsOf(text: string): ReadonlySet<string> {
  const words = fold(text)
    .replace(/'s(?![a-z])/g, '')
    .match(/[\p{L}\p{N}]+/gu);
  return new Set((words ?? []).filter((word) => word.length > 1 && !common.has(word)).map(stem));
}

/** How much of an event's title the words must hold, its telling words counting more. */
const enough = 0.4;
/** An event longer than this overlaps with everything. */
const longest = 400;

/**
 * The event that a suggestion is likely about: its date shares days with it, and its title shares words, one of them
 * beside the names of people and places, who take part in much at the same time. Null where none is likely: then it
 * is suggested as a new one.
 */
export function likelyEvent(compared: Compared, events: readonly KnownEvent[]): string | null {
  const near = events.filter(
    ({ date }) => date.latest - date.earliest < longest && intersects(date, compared.date),
  );
  const own = stemsOf(compared.words);
  const names = stemsOf(compared.named.join(' '));
  const titles = near.map((event) => ({ event, stems: stemsOf(event.title) }));
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
