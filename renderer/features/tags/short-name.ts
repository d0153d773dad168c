import { excerpt } from '#common/text/excerpt';

/** A tag's name where a sentence or a heading says it: one of 200 characters would hide what is said of it. */
export function shortName({ name }: { readonly name: string }): string {
  return excerpt(name, 60);
}
