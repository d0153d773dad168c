import { createGunzip } from 'node:zlib';
import type { Change } from '#common/change/change';
import { codeOf, type Files } from '#core/store/files';
import { decodeLine } from '#core/store/journal-line';
import type { Segment } from '#core/store/layout';
import { piecesOf, readLines, through } from '#core/store/lines';
import { withFile } from '#core/store/whole-file';

/** A line of a journal as it stands in its file (without its LF), and the change it holds. */
export interface JournalLine {
  readonly bytes: Buffer;
  readonly change: Change;
}

/** The sound lines of segments by `seq`, from the first file that has each. */
export class JournalLines {
  private readonly lines = new Map<number, JournalLine>();
  /** Whether two files hold different changes under one number: they are not of one library, or of one past. */
  differ = false;

  get(seq: number): JournalLine | undefined {
    return this.lines.get(seq);
  }

  /** The highest number held; 0 where there is none. */
  last = 0;

  /** Adds what can be read of a segment; unreadable lines, and files cut short or gone, are passed over. */
  async add(files: Files, segment: Segment): Promise<void> {
    const read = (pieces: AsyncIterable<Buffer>): Promise<Buffer> =>
      readLines(pieces, (bytes) => this.addLine(bytes));
    try {
      await withFile(files, segment.path, async (file) => {
        const pieces = piecesOf(file);
        await (segment.packed ? through(pieces, createGunzip(), read) : read(pieces));
      });
    } catch (error) {
      if (!codeOf(error).startsWith('Z_') && codeOf(error) !== 'ENOENT') throw error;
    }
  }

  private addLine(bytes: Buffer): void {
    const change = decodeLine(bytes);
    if (!change.ok) return;
    const { seq } = change.value;
    this.last = Math.max(this.last, seq);
    const known = this.lines.get(seq);
    if (!known) this.lines.set(seq, { bytes: Buffer.from(bytes), change: change.value });
    else if (!known.bytes.equals(bytes)) this.differ = true;
  }
}
