import { useMemo, useState } from 'react';
import type { AnnotationRow } from '#common/contract/rows';
import type { Tag } from '#common/model/tag';
import { lookOf, type ReadingMark } from '../../editor/painting/look';
import { markLabel, tagsOf } from '../annotations';

/** An annotation as the article paints it: what of it lies in the revision shown. */
export function markOf(
  row: AnnotationRow,
  revision: string,
  codebook: ReadonlyMap<string, Tag>,
): ReadingMark {
  const tags = tagsOf(row, codebook);
  return {
    id: row.annotation.id,
    ranges: row.annotation.stretches.flatMap(({ now }) =>
      now && now.revision === revision ? [{ start: now.start, end: now.end }] : [],
    ),
    look: lookOf(tags),
    label: markLabel(row, tags),
  };
}

/** The marks of all rows. Those of rows that did not change are the same objects as before. */
export function useMarks(
  rows: readonly AnnotationRow[],
  revision: string,
  codebook: ReadonlyMap<string, Tag>,
): ReadingMark[] {
  const known = useMemo(
    () => ({ revision, codebook, marks: new WeakMap<AnnotationRow, ReadingMark>() }),
    [revision, codebook],
  );
  return useMemo(
    () =>
      rows.map((row) => {
        const before = known.marks.get(row);
        if (before) return before;
        const mark = markOf(row, known.revision, known.codebook);
        known.marks.set(row, mark);
        return mark;
      }),
    [rows, known],
  );
}

/**
 * The tags of the codebook as the same map for as long as they are the same. The codebook is asked for anew with each
 * annotation, for its counts; that must not make all annotations be painted anew.
 */
export function useSteadyTags(tags: ReadonlyMap<string, Tag>): ReadonlyMap<string, Tag> {
  const [held, hold] = useState(tags);
  const same = held.size === tags.size && [...tags].every(([id, tag]) => held.get(id) === tag);
  if (!same) hold(tags);
  return same ? held : tags;
}
