import { expect, test } from 'vitest';
import { applyOps, settle } from '#common/change/apply';
import { drop, put, setFields } from '#common/change/build';
import type { Change } from '#common/change/change';
import type { Op } from '#common/change/op';
import { Annotation } from '#common/model/annotation';
import { Evidence } from '#common/model/evidence';
import type { TagId } from '#common/model/ids';
import { emptyLibrary } from '#common/model/library';
import { LibraryIndex } from '#core/services/index/library-index';
import { fixedClock } from '../../support/store';

const { ids } = fixedClock();
const moment = (day: number): string => `2024-01-${String(day).padStart(2, '0')}T00:00:00.000Z`;
const [a, b, c, d, e] = Array.from({ length: 5 }, () => ids.next<TagId>()) as [
  TagId,
  TagId,
  TagId,
  TagId,
  TagId,
];
const common = (day: number): object => ({
  id: ids.next(),
  createdAt: moment(day),
  updatedAt: moment(day),
  private: false,
});
const place = { revision: ids.next(), start: 0, end: 1, exact: 'x', prefix: '', suffix: '' };

function passage(day: number, tags: TagId[]): Annotation {
  const stretch = { made: place, now: place, state: 'exact', confidence: 1 };
  return Annotation.parse({ ...common(day), article: ids.next(), stretches: [stretch], tags });
}

function claim(day: number, annotation: Annotation, saidBy: TagId[]): Evidence {
  const target = { kind: 'event', id: ids.next() };
  return Evidence.parse({ ...common(day), annotation: annotation.id, target, saidBy });
}

/** An index over records that are there from the start, and a way to change them as the store does. */
function indexed(annotations: readonly Annotation[], evidence: readonly Evidence[]) {
  const data = emptyLibrary();
  for (const record of annotations) data.annotations.set(record.id, record);
  for (const record of evidence) data.evidence.set(record.id, record);
  let hear: (change: Change) => void = () => undefined;
  const onChange = (listener: (change: Change) => void): (() => void) => {
    hear = listener;
    return () => undefined;
  };
  const blobs = { readText: () => Promise.reject(new Error('no text is asked for')) };
  const index = new LibraryIndex({ data, onChange, blobs: blobs as never });
  const change = (day: number, ...ops: Op[]): void => {
    const touched = applyOps({ get: (collection, id) => data[collection].get(id) }, ops);
    if (!touched.ok) throw new Error(touched.error.reason);
    settle(data, touched.value);
    hear({ seq: day, at: moment(day), ops } as Change);
  };
  return { index, change };
}

test('which tags were used last hangs neither on when that is first asked nor on when a group is', () => {
  const [one, two] = [passage(1, [a]), passage(2, [b])];
  const said = claim(3, one, [c]);
  const later = passage(4, [d]);
  const steps = (asking: (index: LibraryIndex) => void): { recent: string[]; counts: number[] } => {
    const { index, change } = indexed([one, two], [said]);
    asking(index);
    // Taken off before anyone asked: they were used all the same.
    change(5, drop('evidence', said));
    asking(index);
    change(6, put('annotations', later));
    change(7, ...setFields('annotations', one, { ...one, tags: [e, a] }));
    asking(index);
    change(8, drop('annotations', two));
    const counts = [a, b, c, d, e].map((tag) => index.annotationsByTag.count(tag));
    return { recent: index.recency.newestFirst(), counts };
  };
  const asked = steps((index) => {
    index.recency.newestFirst();
    index.annotationsByTag.count(a);
    index.evidenceByTag.count(a);
  });
  expect(asked).toEqual({ recent: [e, d, c, b, a], counts: [1, 0, 0, 1, 1] });
  expect(steps(() => undefined)).toEqual(asked);
});
