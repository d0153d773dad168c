/** An expression as an annotator marked it. Offsets are code points of the text, end-exclusive. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly value: string;
}

/** An annotated document: its text without the marks, when it was written (YYYY-MM-DD), what was marked. */
export interface AnnotatedText {
  readonly text: string;
  readonly published: string;
  readonly marked: readonly Marked[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Attributes of a tag. */
function attributes(tag: string): ReadonlyMap<string, string> {
  return new Map(
    [...tag.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

const decoded = (text: string): string =>
  text.replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal));
    if (typeof hex === 'string') return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[String(name)] ?? whole;
  });

/**
 * Reads a TimeML document as TimeBank, AQUAINT and TempEval-3 write it: the date in DCT, the story in TEXT, the
 * expressions as TIMEX3. Null where a file has no DCT or no TEXT.
 */
export function readTimeml(xml: string): AnnotatedText | null {
  const dct = /<DCT>[\s\S]*?<TIMEX3[^>]*value="(\d{4}-\d\d-\d\d)/.exec(xml)?.[1];
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1];
  if (dct === undefined || body === undefined) return null;
  const marked: Marked[] = [];
  let text = '';
  let length = 0;
  let open: { start: number; at: number; tag: ReadonlyMap<string, string> } | null = null;
  for (const part of body.split(/(<[^>]*>)/)) {
    if (/^<TIMEX3\b/.test(part)) open = { start: length, at: text.length, tag: attributes(part) };
    else if (part === '</TIMEX3>' && open !== null) {
      const { start, at, tag } = open;
      const words = text.slice(at);
      marked.push({
        start,
        end: length,
        text: words,
        type: tag.get('type') ?? '',
        value: tag.get('value') ?? '',
      });
      open = null;
    } else if (!part.startsWith('<')) {
      const words = decoded(part);
      text += words;
      length += [...words].length;
    }
  }
  return { text, published: dct, marked };
}
