import { sameJson } from '../change/equal';
import { collections, emptyLibrary, type Collection, type LibraryData } from '../model/library';

/** How one kind of record differs between a library and a backup of it. */
export interface KindDifference {
  readonly kind: Collection;
  /** In the library now, not in the backup. */
  readonly onlyNow: readonly string[];
  /** In the backup, no longer in the library. */
  readonly onlyThen: readonly string[];
  /** In both, with other contents. */
  readonly changed: readonly string[];
}

/** How many records of each kind a comparison names. */
export const mostExamples = 5;

/** Of the records of a backup, those that a comparison names because they are only there, and what names them. */
export function examplesIn(then: LibraryData, differences: readonly KindDifference[]): LibraryData {
  const examples = emptyLibrary();
  const keep = (kind: Collection, id: string): void => {
    const record = then[kind].get(id);
    if (record) (examples[kind] as Map<string, unknown>).set(id, record);
  };
  for (const { kind, onlyThen } of differences) {
    for (const id of onlyThen.slice(0, mostExamples)) {
      keep(kind, id);
      const annotation = kind === 'evidence' ? then.evidence.get(id)?.annotation : undefined;
      if (annotation !== undefined) keep('annotations', annotation);
    }
  }
  return examples;
}

/** The ids of the records that differ, by kind; kinds without a difference are left out. */
export function compareLibraries(now: LibraryData, then: LibraryData): KindDifference[] {
  return collections.map((kind) => compareKind(kind, now[kind], then[kind])).filter(differs);
}

function compareKind(
  kind: Collection,
  now: ReadonlyMap<string, unknown>,
  then: ReadonlyMap<string, unknown>,
): KindDifference {
  const onlyNow: string[] = [];
  const changed: string[] = [];
  for (const [id, record] of now) {
    const before = then.get(id);
    if (before === undefined) onlyNow.push(id);
    else if (!sameJson(record, before)) changed.push(id);
  }
  return { kind, onlyNow, onlyThen: [...then.keys()].filter((id) => !now.has(id)), changed };
}

function differs({ onlyNow, onlyThen, changed }: KindDifference): boolean {
  return onlyNow.length + onlyThen.length + changed.length > 0;
}
