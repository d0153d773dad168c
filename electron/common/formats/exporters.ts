import type { ExportFormat } from '../contract/export';
import { writeChronology } from './csv/chronology';
import { writeEvidence } from './csv/evidence';
import type { ExportView } from './export-view';
import { writeHtml } from './html/write';
import { writeMarkdown } from './markdown/write';

/** A text in pieces to be joined in order. */
export type Pieces = Iterable<string> | AsyncIterable<string>;

/** A format we write: how its files are named, and the pieces of one. */
export interface Exporter {
  /** What the name of the thing exported is followed by. */
  readonly ending: string;
  write(view: ExportView): Pieces;
}

/** Every format we write. A new one is a folder and a line here. */
export const exporters: Readonly<Record<ExportFormat, Exporter>> = {
  markdown: { ending: '.md', write: writeMarkdown },
  html: { ending: '.html', write: writeHtml },
  'chronology.csv': { ending: ' chronology.csv', write: writeChronology },
  'evidence.csv': { ending: ' evidence.csv', write: writeEvidence },
};
