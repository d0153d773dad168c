import { fold, foldName, searchWords } from '#common/derive/fold';
import { tagKinds, type Tag, type TagKind } from '#common/model/tag';

/** How well a name answers what was typed: 0 best; null where some word is not in it. */
function rankOf(name: string, typed: string, words: readonly string[]): number | null {
  const folded = fold(name);
  if (folded === typed) return 0;
  if (!words.every((word) => folded.includes(word))) return null;
  return folded.startsWith(typed) ? 1 : 2;
}

/** The tags that fit typed words, by any name they go by, best first and else in the order given. */
export function tagsFor(typed: string, tags: readonly Tag[]): Tag[] {
  const words = searchWords(typed);
  const whole = fold(typed);
  return tags
    .flatMap((tag) => {
      const ranks = [tag.name, ...tag.names].flatMap((name) => rankOf(name, whole, words) ?? []);
      return ranks.length === 0 ? [] : [{ tag, rank: Math.min(...ranks) }];
    })
    .sort((a, b) => a.rank - b.rank)
    .map(({ tag }) => tag);
}

/**
 * The kinds of which a tag of this name can be made, in the order given; all kinds for none given. None for a blank,
 * nor of a kind in which a tag goes by that name already: that one is meant.
 */
export function kindsToMake(
  typed: string,
  rows: readonly { readonly tag: Tag }[],
  kinds: readonly TagKind[],
): TagKind[] {
  const name = foldName(typed);
  if (name === '') return [];
  const known = rows.filter(({ tag }) => [tag.name, ...tag.names].some((each) => foldName(each) === name));
  return (kinds.length === 0 ? tagKinds : kinds).filter((kind) =>
    known.every(({ tag }) => tag.kind !== kind),
  );
}
