import { idsInRings } from '#common/mend/rings';
import type { Event } from '#common/model/event';
import { collections, type Collection, type LibraryData } from '#common/model/library';
import type { Tag } from '#common/model/tag';
import { byRepair, type Findings } from './finding';
import { mended, referencesIn, type Reference } from './references';

/**
 * Follows every id in every record. One that leads nowhere is damage where the record means nothing without it; a
 * citation or the source of a date keeps its words when what it points at was deleted, so that is a notice.
 */
export function checkReferences(data: LibraryData, findings: Findings): void {
  for (const collection of collections) {
    for (const [id, references] of referencesIn(data, collection)) {
      for (const reference of references) {
        if (data[reference.to].has(reference.id)) continue;
        (reference.loose ? findings.notices : findings.damage).push({
          kind: reference.loose ? 'deleted source' : 'dangling reference',
          what: `${reference.field} points at ${reference.to} ${reference.id}, which is not there.`,
          where: `${collection} ${id}`,
          remedy: reference.loose
            ? 'Its words are kept; choose another source if you need one.'
            : byRepair(mended[reference.mended]),
        });
      }
      findTwice(`${collection} ${id}`, references, findings);
    }
  }
  checkRings(
    'events',
    idsInRings<Event>(data.events, (event) => event.partOf),
    findings,
  );
  checkRings(
    'tags',
    idsInRings<Tag>(data.tags, (tag) => tag.parent),
    findings,
  );
  checkRevisionIds(data, findings);
}

/** Ids that stand twice in the same list. */
function findTwice(where: string, references: readonly Reference[], findings: Findings): void {
  const seen = new Set<string>();
  for (const { field, id, mended: how } of references) {
    const key = `${field} ${id}`;
    if (how === 'out' && listed.has(field) && seen.has(key)) {
      const what = `${field} names ${id} twice.`;
      findings.damage.push({ kind: 'duplicate', what, where, remedy: byRepair('leaves it there once') });
    }
    seen.add(key);
  }
}

const listed: ReadonlySet<string> = new Set(['tags', 'saidBy']);

function checkRevisionIds({ articles }: LibraryData, findings: Findings): void {
  for (const { id, revisions } of articles.values()) {
    for (const [at, one] of revisions.entries()) {
      const first = revisions.findIndex((other) => other.id === one.id);
      if (first === at) continue;
      const same = first === at - 1 && revisions[first]?.text === one.text;
      findings.damage.push({
        kind: 'duplicate',
        what: `Two of its texts have the id ${one.id}.`,
        where: `articles ${id}`,
        remedy: same ? byRepair('leaves it there once') : 'Restore the library from a backup.',
      });
    }
  }
}

/** Names records that lie within themselves. */
function checkRings(collection: Collection, rings: ReadonlySet<string>, findings: Findings): void {
  for (const id of rings) {
    const what = 'It lies within itself: following what it is part of leads back to it.';
    const where = `${collection} ${id}`;
    findings.damage.push({ kind: 'cycle', what, where, remedy: byRepair('moves it to the top level') });
  }
}
