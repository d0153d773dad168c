import type { Found } from '#common/contract/library';
import { searchWords } from '#common/derive/fold';
import { quoteOf } from '#common/model/annotation';
import type { Evidence } from '#common/model/evidence';
import { richTextWords } from '#common/model/rich-text';
import { find } from './find';
import { foundThing } from './found';
import type { OpenSession } from './session';

/** Claims listed beneath their passage, and beyond that those found by their event's name too. */
const mostOfAPassage = 2;
const mostByBoth = 20;

/** What is looked for words in a claim: the passage, what is said of it, and the event it bears on. */
function claimWords({ library, folded }: OpenSession, claim: Evidence): string {
  const annotation = library.data.annotations.get(claim.annotation);
  const event = library.data.events.get(claim.target.id);
  const passage = annotation
    ? folded.of(
        annotation,
        () => `${quoteOf(annotation)}\n${richTextWords(annotation.comment)}\n${annotation.translation}`,
      )
    : '';
  const title = event?.title.toLowerCase() ?? '';
  return `${passage}\n${title}\n${richTextWords(claim.comment).toLowerCase()}`;
}

/**
 * What fits the words typed and can be cited, best first. The claims that a passage makes stand beneath it; others
 * are found by their passage and their event together: "grain summit".
 */
export async function citable(
  session: OpenSession,
  { words, count }: { words: string; count: number },
): Promise<{ found: Found[] }> {
  const { found } = await find(session, { words, count: 50 });
  const { library, index } = session;
  const claims = new Set<string>(found.filter(({ kind }) => kind === 'evidence').map(({ id }) => id));
  const withClaims = found.flatMap((each) => {
    if (each.kind === 'note') return [];
    if (each.kind !== 'annotation') return [each];
    const made = index.evidenceByAnnotation.of(each.id).filter((id) => !claims.has(id));
    const of = made.slice(0, mostOfAPassage);
    for (const id of of) claims.add(id);
    return [each, ...of.map((id) => foundThing(session, 'evidence', id))];
  });
  const typed = searchWords(words);
  const byBoth: Found[] = [];
  // A single word finds the passage or the event itself; only more can mean what ties the two.
  for (const claim of typed.length > 1 ? library.data.evidence.values() : []) {
    if (byBoth.length === mostByBoth) break;
    if (claims.has(claim.id)) continue;
    const said = claimWords(session, claim);
    if (typed.every((word) => said.includes(word))) byBoth.push(foundThing(session, 'evidence', claim.id));
  }
  return { found: [...withClaims, ...byBoth].slice(0, count) };
}
