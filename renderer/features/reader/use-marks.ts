import { useMemo, useState } from 'react';
import { changedSpan } from '#common/change/changed-span';
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
    // Of thousands only those near the view are ever said.
    get label() {
      return markLabel(row, tags);
    },
  };
}

/** The marks of all rows. Those of rows that did not change are the same objects as before. */
export function useMarks(
  rows: readonly AnnotationRow[],
  revision: string,
  codebook: ReadonlyMap<string, Tag>,
): readonly ReadingMark[] {
  const marks = useMemo(() => new MarksOfRows(revision, codebook), [revision, codebook]);
  return useMemo(() => marks.of(rows), [rows, marks]);
}

/** Makes marks of rows, and for the next rows keeps those that it made. */
class MarksOfRows {
  readonly #revision: string;
  readonly #codebook: ReadonlyMap<string, Tag>;
  readonly #known = new WeakMap<AnnotationRow, ReadingMark>();
  #rows: readonly AnnotationRow[] = [];
  #marks: readonly ReadingMark[] = [];

  constructor(revision: string, codebook: ReadonlyMap<string, Tag>) {
    this.#revision = revision;
    this.#codebook = codebook;
  }

  of(rows: readonly AnnotationRow[]): readonly ReadingMark[] {
    // Most often one row in thousands is another than before.
    const { from, before, after } = changedSpan(this.#rows, rows);
    const fresh = rows.slice(from, after).map((row) => this.#mark(row));
    this.#marks = [...this.#marks.slice(0, from), ...fresh, ...this.#marks.slice(before)];
    this.#rows = rows;
    return this.#marks;
  }

  #mark(row: AnnotationRow): ReadingMark {
    const mark = this.#known.get(row) ?? markOf(row, this.#revision, this.#codebook);
    this.#known.set(row, mark);
    return mark;
  }
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
