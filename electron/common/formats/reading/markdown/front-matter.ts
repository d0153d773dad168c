import type { TextField } from '#common/model/article';
import { isSafeHref } from '#common/text/href';
import { articleKinds } from '#common/model/article';
import { edtfFromWords } from '../dates/date-words';
import { blankFields, unconfirmedDate, type DraftFields } from '../draft';

export interface FrontMatter {
  /** The block as it stands, its fences included. */
  readonly source: string;
  /** Keys in lower case; lists joined with ", ". */
  readonly values: ReadonlyMap<string, string>;
}

const quotedEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '"': '"',
  '\\': '\\',
  '/': '/',
};

/** A YAML scalar: quotes taken off, their escapes undone, a comment after a plain one dropped. */
function scalar(raw: string): string {
  const text = raw.trim();
  const [, double] = /^"((?:[^"\\]|\\.)*)"/.exec(text) ?? [];
  if (double !== undefined) {
    return double.replace(
      /\\(?:u([0-9a-fA-F]{4})|(.))/g,
      (_, code: string | undefined, char: string | undefined) =>
        code === undefined
          ? (quotedEscapes[char ?? ''] ?? char ?? '')
          : String.fromCharCode(parseInt(code, 16)),
    );
  }
  const [, single] = /^'((?:[^']|'')*)'/.exec(text) ?? [];
  if (single !== undefined) return single.replaceAll("''", "'");
  const plain = text.replace(/(?:^|\s+)#.*$/, '');
  return plain === '~' || plain === 'null' ? '' : plain;
}

/** A value on the key's own line: a flow list becomes its items, anything else a scalar. */
function inlineValue(raw: string): string {
  const [, inside] = /^\s*\[(.*)\]\s*(?:#.*)?$/.exec(raw) ?? [];
  if (inside === undefined) return scalar(raw);
  const items = inside.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,]+/g) ?? [];
  return items
    .map(scalar)
    .filter((item) => item !== '')
    .join(', ');
}

/** A value on the indented lines below its key: a list, a block of text, or a wrapped scalar. */
function blockValue(opener: string, lines: readonly string[]): string {
  const own = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (/^[|>]/.test(opener.trim())) return own.join(opener.trim().startsWith('|') ? '\n' : ' ');
  if (own.length > 0 && own.every((line) => line.startsWith('-'))) {
    return own
      .map((line) => scalar(line.slice(1).replace(/^\s*name:\s*/, '')))
      .filter(Boolean)
      .join(', ');
  }
  return own.some((line) => /^[\w-]+:/.test(line)) ? inlineValue(opener) : scalar([opener, ...own].join(' '));
}

/**
 * Reads the flat YAML that Markdown files begin with: `key: value`, quotes, flow and dash lists, blocks of
 * text, comments. Tolerant: a line it does not understand is passed over, nested maps give nothing. Null when
 * the text does not begin with a closed block that holds at least one key.
 */
export function frontMatterOf(text: string): FrontMatter | null {
  const [source, body] =
    /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)(?:\r?\n)?^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text) ?? [];
  if (source === undefined || body === undefined || !text.startsWith(source)) return null;
  const values = new Map<string, string>();
  const lines = body.split(/\r?\n/);
  for (let i = 0; i < lines.length; i++) {
    const [, key, value] = /^([\p{L}_][\p{L}\p{N}_.:-]*?)\s*:(?:\s+(.*))?$/u.exec(lines[i] ?? '') ?? [];
    if (key === undefined) continue;
    const below: string[] = [];
    while (/^(?:\s+\S|\s*-\s|\s*$)/.test(lines[i + 1] ?? 'x')) below.push(lines[++i] ?? '');
    const hasBelow = below.some((line) => line.trim() !== '');
    const read = hasBelow ? blockValue(value ?? '', below) : inlineValue(value ?? '');
    if (!values.has(key.toLowerCase())) values.set(key.toLowerCase(), read);
  }
  return values.size === 0 ? null : { source, values };
}

const keysOf = {
  title: ['title', 'headline'],
  byline: ['byline', 'author', 'authors', 'by'],
  publisher: ['publisher', 'site', 'site_name', 'publication', 'newspaper', 'outlet'],
  section: ['section'],
  address: ['address', 'url', 'source_url', 'link', 'canonical', 'source'],
  archived: ['archived', 'archive', 'archived_url', 'archive_url'],
  language: ['language', 'lang'],
  published: ['published', 'date', 'publication_date', 'pubdate', 'date_published', 'datepublished'],
  kind: ['kind', 'type'],
} as const;

type Named = keyof typeof keysOf;

function accepts(name: Named, value: string): boolean {
  if (value === '') return false;
  if (name === 'address' || name === 'archived') return isSafeHref(value);
  if (name === 'language') return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value);
  if (name === 'kind') return articleKinds.some((kind) => kind === value.toLowerCase());
  return true;
}

/** What the front matter says of the article: each field `from: file`, its `why` naming the key. */
export function fieldsOfFrontMatter(matter: FrontMatter): DraftFields {
  const find = (name: Named) =>
    keysOf[name]
      .map((key) => ({ key, value: matter.values.get(key) ?? '' }))
      .find(({ value }) => accepts(name, value));
  const field = (name: Exclude<Named, 'published' | 'kind'>): TextField => {
    const found = find(name);
    return found
      ? { value: found.value, from: 'file', why: `Front matter: ${found.key}` }
      : { value: '', from: 'file' };
  };
  const date = find('published');
  const kind = find('kind');
  const kindValue = articleKinds.find((each) => each === kind?.value.toLowerCase());
  return {
    title: field('title'),
    byline: field('byline'),
    publisher: field('publisher'),
    section: field('section'),
    address: field('address'),
    archived: field('archived'),
    language: field('language'),
    kind:
      kind && kindValue
        ? { value: kindValue, from: 'file', why: `Front matter: ${kind.key}` }
        : blankFields().kind,
    published: date
      ? unconfirmedDate(edtfFromWords(date.value), date.value, 'file', `Front matter: ${date.key}`)
      : null,
    accessed: null,
  };
}
