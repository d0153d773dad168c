import { z } from 'zod';
import { LibraryIndex } from '#core/services/index/library-index';
import { quoteOf } from '#common/model/annotation';
import type { AnyRecord, Collection, LibraryData } from '#common/model/library';
import { richTextWords } from '#common/model/rich-text';
import { excerpt } from '#common/text/excerpt';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { exits, UsageError } from '../io';
import { openForReading } from '../open';

const listed = ['articles', 'relations', 'annotations', 'evidence', 'events', 'notes', 'tags'] as const;
const Kind = z.enum(listed);

/** `list DIR KIND [--json]`: the records of one kind as stored, "id" first, or a line each for people. */
export const listCommand: Command = async (argv, io) => {
  const args = readArguments(argv, { flags: ['json'], names: ['DIR', 'what to list'], most: 2 });
  const [folder = '', kindName = ''] = args.words;
  const kind = Kind.safeParse(kindName);
  if (!kind.success) throw new UsageError(`“${kindName}” cannot be listed. These can: ${listed.join(', ')}.`);
  const opened = await openForReading(folder, io);
  if (!opened.ok) return exits.failed;
  const library = opened.value;
  // For people articles are called by their labels, which need the index and the texts; as stored they need neither.
  const index = args.flag('json') ? null : new LibraryIndex(library);
  try {
    await index?.ready();
    const label = (id: string): string => excerpt(index?.labels.of(id) ?? '', 80);
    for (const record of library.data[kind.data].values()) {
      await io.out(index === null ? asStored(record) : asLine(library.data, kind.data, record, label));
    }
  } finally {
    index?.close();
    await library.close();
  }
  return exits.fine;
};

function asStored(record: AnyRecord): string {
  const { id, ...rest } = record;
  return JSON.stringify({ id, ...rest });
}

/** What an article is called, by its id. */
type LabelOf = (article: string) => string;

function asLine(data: LibraryData, kind: Collection, record: AnyRecord, label: LabelOf): string {
  return `${record.id}  ${describe(data, kind, record.id, label)}`;
}

function describe(data: LibraryData, kind: Collection, id: string, label: LabelOf): string {
  const event = data.events.get(id);
  const quote = (annotation: string): string => {
    const found = data.annotations.get(annotation);
    return found ? `“${quoteOf(found)}”` : '(gone)';
  };
  switch (kind) {
    case 'articles': {
      const article = data.articles.get(id);
      return `${article?.published?.edtf ?? 'n.d.'}  ${label(id)}`;
    }
    case 'annotations':
      return quote(id);
    case 'evidence': {
      const evidence = data.evidence.get(id);
      const target = data.events.get(evidence?.target.id ?? '');
      return `${evidence?.stance ?? ''}  ${target?.title ?? '(gone)'}  ${quote(evidence?.annotation ?? '')}`;
    }
    case 'events':
      return `${event?.date?.edtf ?? 'no date'}  ${event?.title ?? ''}`;
    case 'notes': {
      const note = data.notes.get(id);
      return note?.title || richTextWords(note?.body).slice(0, 80);
    }
    case 'tags':
      return data.tags.get(id)?.name ?? '';
    case 'relations': {
      const relation = data.relations.get(id);
      return `${relation?.kind ?? ''}  ${label(relation?.a ?? '')}  ~  ${label(relation?.b ?? '')}`;
    }
    default:
      return '';
  }
}
