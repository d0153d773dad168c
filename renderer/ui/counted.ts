import { kindWords } from '#common/model/kind-words';
import type { Collection } from '#common/model/library';

/** A number of things in words: "1 article", "1,200 articles", "no articles". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return count === 0 ? `no ${many}` : `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

/** How many records of a kind, in words: “3 pieces of evidence”. */
export function countedKind(kind: Collection, count: number): string {
  const [one, many] = kindWords[kind];
  return counted(count, one, many);
}
