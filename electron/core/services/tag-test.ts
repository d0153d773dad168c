import type { z } from 'zod';
import type { TaggedWith } from '#common/contract/tag-terms';
import { termsHold, type TagTerms } from '#common/derive/tag-terms';
import { withDescendants } from './index/tag-tree';
import type { OpenSession } from './session';

/**
 * The test that a combination of tags asks for; null where it asks for nothing. `bearsAny` says whether a subject
 * bears any of some tags: a tag stands for those below it too.
 */
export function tagTest<Subject>(
  { library }: OpenSession,
  asked: z.infer<typeof TaggedWith>,
  bearsAny: (subject: Subject, any: ReadonlySet<string>) => boolean,
): ((subject: Subject) => boolean) | null {
  if (asked.length === 0) return null;
  const terms: TagTerms = asked.map((entry) =>
    typeof entry === 'string' ? [{ tag: entry, not: false }] : entry,
  );
  const below = new Map(
    terms.flat().map(({ tag }) => [tag, withDescendants(library.data.tags, tag)] as const),
  );
  const none: ReadonlySet<string> = new Set();
  return (subject) => termsHold(terms, (tag) => bearsAny(subject, below.get(tag) ?? none));
}
