import type { exportFormats } from '../contract/export';
import type { ExportView } from './export-view';
import { writeHtml } from './html/write';
import { writeMarkdown } from './markdown/write';

/** A format we write: how its files are named, and the pieces of one in order. */
export interface Exporter {
  readonly extension: 'md' | 'html';
  readonly mediaType: string;
  write(view: ExportView): Iterable<string>;
}

/** Every format we write. A new one is a folder and a line here. */
export const exporters: Readonly<Record<(typeof exportFormats)[number], Exporter>> = {
  markdown: { extension: 'md', mediaType: 'text/markdown', write: writeMarkdown },
  html: { extension: 'html', mediaType: 'text/html', write: writeHtml },
};
