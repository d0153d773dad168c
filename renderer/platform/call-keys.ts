import { subjectOf, type Op } from '#common/change/op';
import { collections, type Collection } from '#common/model/library';
import type { Api, Inputs, Outputs } from './api';

/** The query key of a call: `['call', 'articles', 'list', input]`. */
export type CallKey = readonly ['call', string, string, unknown];

/** Makes the key under which the answer to a call is cached. */
export function callKey(group: string, name: string, input: unknown): CallKey {
  return ['call', group, name, input ?? null];
}

/** Which collections the answers of a call are made from, unless its user says otherwise. */
const madeFrom: Record<string, readonly Collection[]> = {
  library: collections,
  articles: ['articles', 'annotations', 'relations', 'tags'],
  relations: ['relations', 'articles'],
  looseEnds: ['articles', 'relations', 'annotations', 'evidence', 'events', 'notes', 'rulings'],
  annotations: ['annotations', 'evidence', 'events', 'articles', 'tags'],
  evidence: ['evidence', 'annotations', 'articles', 'events', 'relations', 'tags'],
  dates: ['articles', 'evidence', 'events', 'annotations', 'relations'],
  suggestions: ['articles', 'annotations', 'evidence', 'events', 'tags', 'rulings'],
  events: ['events', 'evidence', 'annotations', 'articles', 'relations', 'tags', 'rulings'],
  disagreements: ['events', 'evidence', 'annotations', 'articles', 'tags', 'rulings'],
  tags: ['tags', 'annotations'],
  notes: ['notes'],
  search: ['searches'],
  export: collections,
  history: collections,
  backups: collections,
};

/** The collections a call's answer is made from. Calls to the host depend on none. */
export function collectionsOf(group: string): readonly Collection[] {
  return madeFrom[group] ?? [];
}

const aboutOneRecord: ReadonlySet<string> = new Set(['get', 'open', 'text']);

/** An event's details show its parts and its whole, so a change to any event may change them. */
const aboutOthersToo: ReadonlySet<string> = new Set(['events']);

/** Whether an op may change the answer of a cached call, so that it must be asked again. */
export function concerns(key: CallKey, from: readonly Collection[], op: Op): boolean {
  if (!from.includes(op.in)) return false;
  const [, group, name, input] = key;
  if (
    op.in !== group ||
    aboutOthersToo.has(group) ||
    !aboutOneRecord.has(name) ||
    op.op === 'put' ||
    op.op === 'drop'
  )
    return true;
  const id = (input as { id?: unknown } | null)?.id;
  return typeof id !== 'string' || id === subjectOf(op);
}

/** Groups of calls whose answers also rest on what articles have in common, which is found out beside the work. */
const comparing: ReadonlySet<string> = new Set(['looseEnds', 'relations', 'dates']);

/** Whether the answer of a cached call rests on what no record says: the stack of undo or, `compared`, the texts. */
export function isWorkedOut([, group]: CallKey, compared: boolean): boolean {
  return group === 'history' || (compared && comparing.has(group));
}

/** Calls a procedure by its name in the contract. */
export function callByName<G extends keyof Inputs, M extends keyof Inputs[G] & keyof Outputs[G]>(
  api: Api,
  path: readonly [G, M],
  input: Inputs[G][M],
  signal: AbortSignal,
): Promise<Outputs[G][M]> {
  const group = api[path[0]] as unknown as Record<
    M,
    (input: Inputs[G][M], options: { signal: AbortSignal }) => Promise<Outputs[G][M]>
  >;
  return group[path[1]](input, { signal });
}
