/*
 * A page read without a parser: for pages too big, too deep or too slow to parse, and for scraps of HTML in
 * Markdown. One pass from left to right; what looks like a tag is dropped, what a tag of code holds is too.
 */

const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’',
  ldquo: '“', rdquo: '”', hellip: '…', laquo: '«', raquo: '»', copy: '©', reg: '®', trade: '™', euro: '€',
  pound: '£', deg: '°', middot: '·', bull: '•', sect: '§', para: '¶', eacute: 'é', egrave: 'è', agrave: 'à',
  ccedil: 'ç', ouml: 'ö', auml: 'ä', uuml: 'ü', Ouml: 'Ö', Auml: 'Ä', Uuml: 'Ü', szlig: 'ß', ntilde: 'ñ', shy: '\u00ad',
}; // prettier-ignore

const unread = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'head',
  'iframe',
  'select',
  'textarea',
]);

const inline = new Set([
  'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins',
  'kbd', 'label', 'mark', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var',
  'wbr',
]); // prettier-ignore

function codePoint(value: number): string {
  return value > 0 && value <= 0x10ffff && (value < 0xd800 || value > 0xdfff)
    ? String.fromCodePoint(value)
    : '\ufffd';
}

/** Character references of HTML: decimal, hex, and the names that prose uses; any other stays as written. */
function withoutReferences(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g,
    (whole, decimal, hex, name) => {
      if (decimal !== undefined) return codePoint(Number(decimal));
      if (hex !== undefined) return codePoint(parseInt(String(hex), 16));
      return named[String(name)] ?? whole;
    },
  );
}

/** Where a tag, comment or declaration that begins at `from` ends (past its `>`), or -1 when nothing closes it. */
function endOfMarkup(html: string, from: number): number {
  const close = html.startsWith('<!--', from) ? '-->' : '>';
  const at = html.indexOf(close, from + (close === '-->' ? 4 : 1));
  return at < 0 ? -1 : at + close.length;
}

/** Past the closing tag of an element whose content is code, or the end of the page. */
function endOfElement(lowerHtml: string, from: number, name: string): number {
  const at = lowerHtml.indexOf(`</${name}`, from);
  if (at < 0) return lowerHtml.length;
  const end = lowerHtml.indexOf('>', at);
  return end < 0 ? lowerHtml.length : end + 1;
}

/** What stands between two bits of markup, and the opening or closing tag that ends it ('' for other markup). */
interface Step {
  readonly text: string;
  readonly name: string;
  readonly opens: boolean;
}

/** Walks a page from markup to markup, past comments and the code that elements hold. Linear in its length. */
function* steps(html: string): Generator<Step> {
  const lower = html.toLowerCase();
  // Lower case may be longer for a few letters; then positions would part company.
  const search = lower.length === html.length ? lower : html;
  let at = 0;
  let from = 0;
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    const [, slash, tag] = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(html.slice(open, open + 32)) ?? [];
    if (tag === undefined && !/^<[!?]/.test(html.slice(open, open + 2))) {
      at = open + 1;
      continue;
    }
    const end = endOfMarkup(html, open);
    if (end < 0) break;
    const name = tag?.toLowerCase() ?? '';
    const opens = slash === '' && name !== '';
    yield { text: html.slice(from, open), name, opens };
    at = opens && unread.has(name) ? endOfElement(search, end, name) : end;
    from = at;
  }
  yield { text: html.slice(from), name: '', opens: false };
}

/** How many opening tags a page has, code aside; counting stops past `most`. */
export function countTags(html: string, most: number): number {
  let count = 0;
  for (const { opens } of steps(html)) if (opens && ++count > most) break;
  return count;
}

/**
 * The words of a page or a piece of one as paragraphs, one for each block of tags, none empty. Linear in the
 * page's length whatever it holds.
 */
export function tagsToParagraphs(html: string): string[] {
  const parts: string[] = [];
  for (const { text, name } of steps(html)) {
    parts.push(text.replace(/\s+/g, ' '));
    if (name !== '' && !inline.has(name)) parts.push('\n');
  }
  return parts
    .join('')
    .split('\n')
    .map((line) => withoutReferences(line).replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '');
}
