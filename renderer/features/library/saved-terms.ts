import { z } from 'zod';
import { knownTerms, type TagTerms } from '#common/derive/tag-terms';
import type { Codebook } from '../../platform/tags';

/** A combination of tags as it is kept between sessions. */
export const SavedTerms = z.array(z.array(z.object({ tag: z.string(), not: z.boolean() })));

/** A kept choice without the tags that were deleted since; while the codebook is on its way, as it was kept. */
export function withKnownTags<Choice extends { readonly tagged: z.infer<typeof SavedTerms> }>(
  choice: Choice,
  { byId, loading }: Codebook,
): Choice {
  if (loading) return choice;
  const known = knownTerms(choice.tagged, (tag) => byId.has(tag));
  return known === choice.tagged ? choice : { ...choice, tagged: mutable(known) };
}

/** A combination as a list of its own, which is what is kept. */
export function mutable(terms: TagTerms): z.infer<typeof SavedTerms> {
  return terms.map((group) => [...group]);
}
