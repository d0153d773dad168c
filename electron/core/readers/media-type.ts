export type FormatName = 'text' | 'markdown' | 'page';

export interface Format {
  readonly reads: FormatName;
  readonly mediaType: string;
}

const text: Format = { reads: 'text', mediaType: 'text/plain' };
const markdown: Format = { reads: 'markdown', mediaType: 'text/markdown' };
const page: Format = { reads: 'page', mediaType: 'text/html' };

/** The formats that have a reader, by the ending of a file's name; more formats are more lines. */
const byEnding: ReadonlyMap<string, Format> = new Map([
  ['txt', text],
  ['text', text],
  ['md', markdown],
  ['markdown', markdown],
  ['html', page],
  ['htm', page],
  ['xhtml', page],
]);

const byMediaType: ReadonlyMap<string, Format> = new Map([
  ['text/plain', text],
  ['text/markdown', markdown],
  ['text/x-markdown', markdown],
  ['text/html', page],
  ['application/xhtml+xml', page],
]);

/** The format a file's name or its given media type says; null when neither says one. */
export function formatByName(name: string, mediaType?: string): Format | null {
  const [, ending] = /\.([^./\\]+)$/.exec(name) ?? [];
  const given = mediaType?.split(';')[0]?.trim().toLowerCase() ?? '';
  return byEnding.get(ending?.toLowerCase() ?? '') ?? byMediaType.get(given) ?? null;
}

/** Whether a text begins as a page does, whatever its file is called. */
export function beginsAsPage(start: string): boolean {
  return /^[\s\uFEFF]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html)[\s>]/i.test(
    start,
  );
}

/** The format to read a text in: what its name says, and a page that is called a text is still a page. */
export function formatOf(name: string, mediaType: string | undefined, start: string): Format {
  const named = formatByName(name, mediaType) ?? text;
  return named.reads === 'text' && beginsAsPage(start) ? page : named;
}
