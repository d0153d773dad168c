import fc from 'fast-check';
import { applyOps, settle } from '#common/change/apply';
import { drop, put, set } from '#common/change/build';
import type { Op } from '#common/change/op';
import type { NoteId, TagId } from '#common/model/ids';
import { emptyLibrary, type LibraryData, type RecordReader } from '#common/model/library';
import type { RichNode } from '#common/model/rich-text';

/** One step of a random history; numbers choose among whatever is there when the step is taken. */
export type Step =
  | { readonly do: 'tag'; readonly words: string }
  | { readonly do: 'note'; readonly words: string }
  | Edit;

type Edit =
  | { readonly do: 'drop'; readonly pick: number }
  | { readonly do: 'rename'; readonly pick: number; readonly words: string }
  | { readonly do: 'extra'; readonly pick: number; readonly words: string }
  | {
      readonly do: 'splice';
      readonly pick: number;
      readonly at: number;
      readonly cut: number;
      readonly words: string[];
    };

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const pick = fc.nat(1000);

/** Random steps of every kind. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('tag' as const), words }),
  fc.record({ do: fc.constant('note' as const), words }),
  fc.record({ do: fc.constant('drop' as const), pick }),
  fc.record({ do: fc.constant('rename' as const), pick, words }),
  fc.record({ do: fc.constant('extra' as const), pick, words }),
  fc.record({
    do: fc.constant('splice' as const),
    pick,
    at: fc.nat(5),
    cut: fc.nat(3),
    words: fc.array(words, { maxLength: 3 }),
  }),
);

const moment = '2024-01-01T00:00:00.000Z';
const paragraph = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** Valid UUIDv7s counting up. */
export function countingIds(): () => string {
  let count = 0;
  return () => `01900000-0000-7000-8000-${String(count++).padStart(12, '0')}`;
}

/** The ops of one step on what `reader` gives, choosing among `known` ids; none where it finds nothing to act on. */
export function opsOf(
  step: Step,
  reader: RecordReader,
  known: readonly string[],
  nextId: () => string,
): Op[] {
  if (step.do === 'tag' || step.do === 'note') return [putOf(step.do, step.words, nextId())];
  const there = known.filter((id) => reader.get('tags', id) ?? reader.get('notes', id));
  const id = there[step.pick % Math.max(1, there.length)];
  if (id === undefined) return [];
  const tag = reader.get('tags', id);
  const note = reader.get('notes', id);
  return tag ? tagOps(step, tag) : note ? noteOps(step, note) : [];
}

function putOf(kind: 'tag' | 'note', name: string, id: string): Op {
  const record = { createdAt: moment, updatedAt: moment, private: false };
  if (kind === 'note') {
    const body = { type: 'doc' as const, content: [paragraph(name)] };
    return put('notes', { id: id as NoteId, ...record, title: name, body });
  }
  const rest = { kind: 'topic', parent: null, rank: 0, hue: 1, line: 'solid', description: '' } as const;
  return put('tags', { id: id as TagId, ...record, name, names: [], ...rest });
}

function tagOps(step: Edit, tag: NonNullable<ReturnType<LibraryData['tags']['get']>>): Op[] {
  if (step.do === 'drop') return [drop('tags', tag)];
  if (step.do === 'rename') return [set('tags', tag.id, ['name'], tag.name, step.words)];
  if (step.do === 'extra')
    return [set('tags', tag.id, ['extra'], tag['extra'], tag['extra'] ? undefined : step.words)];
  return [spliceOf('tags', tag.id, ['names'], tag.names, step, step.words)];
}

function noteOps(step: Edit, note: NonNullable<ReturnType<LibraryData['notes']['get']>>): Op[] {
  if (step.do === 'drop') return [drop('notes', note)];
  if (step.do === 'rename') return [set('notes', note.id, ['title'], note.title, step.words)];
  const content = note.body.content ?? [];
  if (step.do === 'splice') {
    return [spliceOf('notes', note.id, ['body', 'content'], content, step, step.words.map(paragraph))];
  }
  const first = content[0]?.content?.[0]?.text;
  if (first === undefined) return [];
  return [set('notes', note.id, ['body', 'content', 0, 'content', 0, 'text'], first, step.words)];
}

function spliceOf(
  collection: 'tags' | 'notes',
  id: string,
  path: string[],
  from: readonly unknown[],
  step: { readonly at: number; readonly cut: number },
  inserted: readonly unknown[],
): Op {
  const at = Math.min(step.at, from.length);
  const removed = from.slice(at, at + step.cut);
  return { op: 'splice', in: collection, id, path, at, removed, inserted: [...inserted] };
}

/** Takes steps one after another from an empty library; gives the ops of each and the library they make. */
export function walk(steps: readonly Step[], nextId = countingIds()): { ops: Op[][]; data: LibraryData } {
  const data = emptyLibrary();
  const reader: RecordReader = { get: (collection, id) => data[collection].get(id) };
  const known: string[] = [];
  const remember = (): string => {
    const id = nextId();
    known.push(id);
    return id;
  };
  const ops = steps.map((step) => {
    const made = opsOf(step, reader, known, remember);
    const touched = applyOps(reader, made);
    if (!touched.ok) throw new Error(`a step made ops that do not apply: ${touched.error.reason}`);
    settle(data, touched.value);
    return made;
  });
  return { ops, data };
}
