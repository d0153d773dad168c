/** What JSON-LD (schema.org) says of an article; '' where it says nothing. `type` is the schema.org class. */
export interface LinkedArticle {
  readonly type: string;
  readonly headline: string;
  readonly authors: readonly string[];
  readonly publisher: string;
  readonly section: string;
  readonly published: string;
  readonly language: string;
  readonly address: string;
}

type Json = Readonly<Record<string, unknown>>;

const articleType =
  /^(?:\w*Article|Report|\w*BlogPosting|SocialMediaPosting|DiscussionForumPosting|Interview|WebPage)$/;
const maxObjects = 10_000;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : value === undefined || value === null ? [] : [value];
}

/** The words of a value that may be a text, an object with a name, or a list whose first counts. */
function wordsOf(value: unknown, ...names: string[]): string {
  const [first] = listOf(value);
  if (typeof first === 'string') return first.trim();
  if (!isObject(first)) return '';
  for (const name of names) {
    const [inner] = listOf(first[name]);
    if (typeof inner === 'string' && inner.trim() !== '') return inner.trim();
  }
  return '';
}

function typesOf(object: Json): string[] {
  return listOf(object['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^https?:\/\/schema\.org\//, ''));
}

function parsed(source: string): unknown {
  try {
    return JSON.parse(source.replace(/^\s*<!--|-->\s*$/g, '').trim()) as unknown;
  } catch {
    return null;
  }
}

/** All objects of a JSON value, outer before inner, without recursion; graphs may hold the article anywhere. */
function objectsIn(root: unknown): Json[] {
  const objects: Json[] = [];
  const pending: unknown[] = [root];
  while (pending.length > 0 && objects.length < maxObjects) {
    const value = pending.shift();
    if (Array.isArray(value)) pending.push(...(value as unknown[]).slice(0, maxObjects));
    else if (isObject(value)) {
      objects.push(value);
      pending.push(...Object.values(value).filter((inner) => typeof inner === 'object' && inner !== null));
    }
  }
  return objects;
}

function asArticle(object: Json, type: string): LinkedArticle {
  return {
    type,
    headline: wordsOf(object['headline'] ?? object['name']),
    authors: listOf(object['author'])
      .map((author) => wordsOf(author, 'name'))
      .filter((name) => name !== '' && !/^https?:/i.test(name)),
    publisher: wordsOf(object['publisher'], 'name'),
    section: wordsOf(object['articleSection']),
    published: wordsOf(object['datePublished']),
    language: wordsOf(object['inLanguage'], 'alternateName', 'name'),
    address: wordsOf(object['url']) || wordsOf(object['mainEntityOfPage'], '@id', 'url'),
  };
}

/** The article that JSON-LD scripts describe, a story before a mere web page; null when none is described. */
export function articleInJsonLd(sources: readonly string[]): LinkedArticle | null {
  const found = sources
    .filter((source) => source.length <= 1_000_000)
    .flatMap((source) => objectsIn(parsed(source)))
    .flatMap((object) =>
      typesOf(object)
        .filter((type) => articleType.test(type))
        .slice(0, 1)
        .map((type) => asArticle(object, type)),
    );
  const story = found.find(
    (each) => each.type !== 'WebPage' && (each.headline !== '' || each.published !== ''),
  );
  return story ?? found.find((each) => each.published !== '') ?? null;
}
