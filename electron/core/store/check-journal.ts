import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { Change } from '#common/change/change';
import type { LibraryId } from '#common/model/ids';
import type { Finding, Findings } from './finding';
import { codeOf, type Files } from './files';
import { decodeLine } from './journal-line';
import { listSegments, type Layout, type Segment } from './layout';
import { piecesOf, readLines, through } from './lines';
import { foreignJournal, type Recovered } from './recover';
import { withFile } from './whole-file';

const remedy = 'Keep this folder as it is and restore the library from a backup, or run check with --repair.';

/**
 * Holds every line of the whole history, also what the snapshot has long taken in, against checksum, order and
 * schema. An unfinished last line is a notice: it was never acknowledged, and a writer may be at it this moment.
 */
export async function checkJournal(
  files: Files,
  layout: Layout,
  read: Recovered,
  findings: Findings,
): Promise<void> {
  const told = new Set(findings.damage.map((finding) => finding.where));
  const damaged = (where: string, why: string): void => {
    if (told.has(where)) return;
    told.add(where);
    findings.damage.push({
      kind: 'journal line',
      what: `A line of the journal is damaged: ${why}.`,
      where,
      remedy,
    });
  };
  const segments = await usedSegments(files, layout, read);
  const folded = read.header?.seq ?? 0;
  let next: number | null = segments[0]?.first ?? 1;
  for (const segment of segments) {
    const last = segment === segments.at(-1);
    if (next !== null && segment.first > next && segment.first <= folded + 1) {
      findings.notices.push(missing(layout, `from change ${next} to ${segment.first - 1}`));
      next = segment.first;
    }
    const check = new SegmentCheck(segment, next, read.library, damaged);
    next = await check.run(files, last ? (read.open?.end ?? null) : null);
    if (check.foreign && !told.has(segment.path)) findings.damage.push(foreignJournal(segment));
  }
  if (read.open && read.open.end < read.open.size) tailNotice(read.open, findings);
  missingHistory(layout, segments, findings);
}

/** All but an empty last one that writing never went on in. */
async function usedSegments(files: Files, layout: Layout, { open }: Recovered): Promise<Segment[]> {
  const segments = await listSegments(files, layout);
  const last = segments.at(-1);
  const unused = last && open && open.segment.first < last.first;
  return unused ? segments.slice(0, -1) : segments;
}

class SegmentCheck {
  /** Whether it says that it is of another library: then nothing more is said of it. */
  foreign = false;
  private line = 0;

  constructor(
    private readonly segment: Segment,
    /** The `seq` that must come next; null after what could not be read to its end. */
    private next: number | null,
    private readonly library: LibraryId | null,
    private readonly damaged: (where: string, why: string) => void,
  ) {}

  /** Reads the segment, in the open one no further than `end`; returns the `seq` that must follow it, if it is known. */
  async run(files: Files, end: number | null): Promise<number | null> {
    const { path, packed, first } = this.segment;
    if (this.next !== null && first !== this.next)
      this.damaged(path, `it begins at change ${first} but ${this.next} comes next`);
    this.next = first;
    try {
      await withFile(files, path, async (file) => {
        const pieces = piecesOf(file, end ?? Infinity);
        const read = (from: AsyncIterable<Buffer>) => readLines(from, (line) => this.check(line));
        const rest = packed ? await through(pieces, createGunzip(), read) : await read(pieces);
        if (rest.length > 0 && end === null) this.damaged(this.here(1), 'it is cut off');
      });
    } catch (error) {
      // Compaction may have packed it meanwhile: then recovery has read it, and the next check will see it.
      if (codeOf(error) !== 'ENOENT' && !codeOf(error).startsWith('Z_')) throw error;
      if (codeOf(error) !== 'ENOENT') this.damaged(path, 'the compressed file is damaged');
      return null;
    }
    return this.next;
  }

  private here(ahead = 0): string {
    return `${this.segment.path}, line ${this.line + ahead}`;
  }

  private check(bytes: Buffer): void {
    this.line += 1;
    if (this.foreign) return;
    const change = decodeLine(bytes);
    if (change.ok && (change.value.library ?? this.library) !== this.library) {
      this.foreign = true;
      return;
    }
    if (!change.ok) {
      this.damaged(this.here(), `it is unreadable: ${change.error}`);
      if (this.next !== null) this.next += 1;
      return;
    }
    const { seq } = change.value;
    if (this.next !== null && seq !== this.next)
      this.damaged(this.here(), `it is change ${seq} but ${this.next} comes next`);
    this.next = seq + 1;
    const parsed = Change.safeParse(change.value);
    if (!parsed.success) this.damaged(this.here(), `it does not fit: ${z.prettifyError(parsed.error)}`);
  }
}

function tailNotice(open: NonNullable<Recovered['open']>, findings: Findings): void {
  findings.notices.push({
    kind: 'unfinished line',
    what: `The journal ends in ${open.size - open.end} bytes of a change that was never finished.`,
    where: open.segment.path,
    remedy: 'Nothing is lost; they are set aside when the library is next opened for writing.',
  });
}

function missingHistory(layout: Layout, segments: readonly Segment[], findings: Findings): void {
  const first = segments[0]?.first ?? 1;
  if (first > 1) findings.notices.push(missing(layout, `before change ${first}`));
}

function missing(layout: Layout, part: string): Finding {
  return {
    kind: 'history',
    what: `The history ${part} is missing. The records are not affected.`,
    where: layout.journal,
    remedy: 'Restore the older files of the journal from a backup if you need the history.',
  };
}
