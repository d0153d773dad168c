import { drop, put, set } from '#common/change/build';
import { Annotation } from '#common/model/annotation';
import { Event } from '#common/model/event';
import { Evidence } from '#common/model/evidence';
import { collections, type LibraryData, type RecordOf } from '#common/model/library';
import type { Library } from '#core/store/open-library';
import type { StoreParts } from '#core/store/parts';
import { createUndo } from '#core/store/undo';
import { addSmallArticle } from './small-library';

/** What a user or the program does with a library, as the store sees it. */
export const actNames = [
  'import',
  'annotate',
  'edit',
  'link',
  'delete',
  'undo',
  'compact',
  'backup',
] as const;
export type ActName = (typeof actNames)[number];

/** Does one thing; answers whether it was acknowledged. What there is nothing for is acknowledged and does nothing. */
export async function act(name: ActName, library: Library, parts: StoreParts): Promise<boolean> {
  const { data } = library;
  switch (name) {
    case 'import':
      return addSmallArticle(library, `article ${library.seq + 1}`, parts).then(
        () => true,
        () => false,
      );
    case 'annotate': {
      const article = first(data.articles);
      if (!article) return true;
      const annotation = annotationOf(article, parts);
      return committed(library, 'annotate', [put('annotations', annotation)]);
    }
    case 'edit': {
      const event = first(data.events);
      if (!event) return true;
      const to = `title ${library.seq + 1}`;
      return committed(library, 'edit', [set('events', event.id, ['title'], event.title, to)]);
    }
    case 'link': {
      const [annotation, event] = [first(data.annotations), first(data.events)];
      if (!annotation || !event) return true;
      const target = { kind: 'event' as const, id: event.id };
      const evidence = Evidence.parse({ ...stamped(parts), annotation: annotation.id, target });
      return committed(library, 'link', [put('evidence', evidence)]);
    }
    case 'delete': {
      const annotation = first(data.annotations);
      if (!annotation) return true;
      const hanging = [...data.evidence.values()].filter((one) => one.annotation === annotation.id);
      const ops = [...hanging.map((one) => drop('evidence', one)), drop('annotations', annotation)];
      return committed(library, 'delete', ops);
    }
    case 'undo': {
      const undo = createUndo(library);
      const undone = await undo.undo();
      undo.close();
      return undone.ok || undone.error.kind === 'nothing';
    }
    case 'compact':
      return (await library.compact()).ok;
    case 'backup':
      return (await library.backups.make('asked')).ok;
  }
}

/** What every library of these tests begins with: an article, an annotation of it, an event. */
export async function furnish(library: Library, parts: StoreParts): Promise<void> {
  await act('import', library, parts);
  await act('annotate', library, parts);
  await committed(library, 'event', [put('events', Event.parse({ ...stamped(parts), title: 'an event' }))]);
  await act('link', library, parts);
}

/** All records as plain values, to compare. */
export function contents(data: LibraryData): string {
  return JSON.stringify(collections.map((name) => [...data[name]].sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** Whether every text and original that a record names can be read. */
export async function holdsItsFiles(library: Library): Promise<boolean> {
  for (const { revisions, files } of library.data.articles.values()) {
    for (const { text } of revisions) if (!(await library.blobs.readText(text)).ok) return false;
    for (const { sha256 } of files) if (!(await library.blobs.readOriginal(sha256)).ok) return false;
  }
  return true;
}

function first<R>(records: ReadonlyMap<string, R>): R | undefined {
  return records.values().next().value;
}

async function committed(
  library: Library,
  label: string,
  ops: Parameters<Library['commit']>[0]['ops'],
): Promise<boolean> {
  return (await library.commit({ label, ops })).ok;
}

function stamped(parts: StoreParts): { id: string; createdAt: string; updatedAt: string } {
  const at = new Date(parts.now()).toISOString();
  return { id: parts.ids.next(), createdAt: at, updatedAt: at };
}

function annotationOf(article: RecordOf['articles'], parts: StoreParts): Annotation {
  const place = {
    revision: article.revisions[0]?.id,
    start: 0,
    end: 7,
    exact: 'article',
    prefix: '',
    suffix: article.title.value.slice(7),
  };
  const stretch = { made: place, now: place, state: 'exact', confidence: 1 };
  return Annotation.parse({ ...stamped(parts), article: article.id, stretches: [stretch] });
}
