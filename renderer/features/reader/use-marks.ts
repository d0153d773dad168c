import { useMemo, useState } from 'react';
import { changedSpan } from '#common/change/changed-span';
import type { AnnotationRow } from '#common/contract/rows';
import type { Tag } from '#common/model/tag';
import type { TextRange } from '#common/text/text-range';
import { lookOf, type Look, type ReadingMark } from '../../editor/painting/look';
import { markLabel, tagsOf } from '../annotations';

/** An annotation as the article paints it: what of it lies in the revision shown. A class, as there are thousands. */
class RowMark implements ReadingMark {
  readonly id: string;
  readonly ranges: readonly TextRange[];
  readonly look: Look;
  readonly #row: AnnotationRow;
  readonly #tags: readonly Tag[];

  constructor(row: AnnotationRow, revision: string, codebook: ReadonlyMap<string, Tag>) {
    const ranges: TextRange[] = [];
    for (const { now } of row.annotation.stretches) {
      if (now && now.revision === revision) ranges.push({ start: now.start, end: now.end });
    }
    this.#row = row;
    this.#tags = tagsOf(row, codebook);
    this.id = row.annotation.id;
    this.ranges = ranges;
    this.look = lookOf(this.#tags);
  }

  /** Worked out when asked for: of thousands only those near the view are ever said. */
  get label(): string {
    return markLabel(this.#row, this.#tags);
  }
}

/** An annotation as the article paints it. */
export function markOf(
  row: AnnotationRow,
  revision: string,
  codebook: ReadonlyMap<string, Tag>,
): ReadingMark {
  return new RowMark(row, revision, codebook);
}

/** The marks of all rows. Where a few rows among many change, the marks of the others are the same objects as before. */
export function useMarks(
  rows: readonly AnnotationRow[],
  revision: string,
  codebook: ReadonlyMap<string, Tag>,
): readonly ReadingMark[] {
  const marks = useMemo(() => new MarksOfRows(revision, codebook), [revision, codebook]);
  return useMemo(() => marks.of(rows), [rows, marks]);
}

/** Makes marks of rows, and for the next rows keeps those of rows that begin and end them alike. */
class MarksOfRows {
  readonly #revision: string;
  readonly #codebook: ReadonlyMap<string, Tag>;
  #rows: readonly AnnotationRow[] = [];
  #marks: readonly ReadingMark[] = [];

  constructor(revision: string, codebook: ReadonlyMap<string, Tag>) {
    this.#revision = revision;
    this.#codebook = codebook;
  }

  of(rows: readonly AnnotationRow[]): readonly ReadingMark[] {
    // Most often one row in thousands is another than before.
    const { from, before, after } = changedSpan(this.#rows, rows);
    const fresh = rows.slice(from, after).map((row) => markOf(row, this.#revision, this.#codebook));
    this.#marks = [...this.#marks.slice(0, from), ...fresh, ...this.#marks.slice(before)];
    this.#rows = rows;
    return this.#marks;
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
