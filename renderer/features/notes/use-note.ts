import { useCallback, useEffect, useRef, useState } from 'react';
import type { FeedItem } from '#common/contract/feed';
import { subjectOf, type Op } from '#common/change/op';
import type { NoteId } from '#common/model/ids';
import type { Note } from '#common/model/note';
import { useApi } from '../../platform/api';
import { useChanges } from '../../platform/changes';
import { openNote, type NoteVersion } from './note-store';

export type NoteFields = Pick<Note, 'title' | 'private'>;

export interface LoadedNote {
  /** The note as it was when it was opened; null until then. */
  readonly note: NoteVersion | null;
  /** Its title and the like, kept true. */
  readonly fields: NoteFields;
  readonly error: unknown;
  readonly retry: () => void;
}

type Listener = (seq: number) => void;

/**
 * Opens a note once and follows its fields. Whoever listens hears of every change that may have touched its text,
 * those too that came since it began to open.
 */
export function useNote(id: NoteId): LoadedNote & { readonly listen: (listener: Listener | null) => void } {
  const api = useApi();
  const [note, setNote] = useState<NoteVersion | null>(null);
  const [fields, setFields] = useState<NoteFields>({ title: '', private: false });
  const [error, setError] = useState<unknown>(null);
  const [tries, setTries] = useState(0);
  const listener = useRef<Listener>(null);
  const unheard = useRef<number[]>([]);
  useEffect(() => {
    let left = false;
    openNote(api, id).then(
      (opened) => {
        if (left) return;
        setNote(opened);
        setFields(opened);
      },
      (reason: unknown) => !left && setError(reason),
    );
    return () => void (left = true);
  }, [api, id, tries]);
  useChanges((item) => {
    const fresh = fieldsIn(item, id);
    if (fresh) setFields((now) => ({ ...now, ...fresh }));
    if (!touchesText(item, id)) return;
    if (listener.current) listener.current(item.seq);
    else unheard.current.push(item.seq);
  });
  const listen = useCallback((next: Listener | null) => {
    listener.current = next;
    if (next) for (const seq of unheard.current.splice(0)) next(seq);
  }, []);
  const retry = (): void => {
    setError(null);
    setTries(tries + 1);
  };
  return { note, fields, error, retry, listen };
}

/** Whether a note's text may differ after an item of the feed. */
function touchesText(item: FeedItem, id: string): boolean {
  if (item.type !== 'change') return true;
  return item.ops.some(
    (op) => op.in === 'notes' && subjectOf(op) === id && (op.op !== 'set' || op.path[0] === 'body'),
  );
}

function fieldsIn(item: FeedItem, id: string): Partial<NoteFields> | null {
  if (item.type !== 'change') return null;
  const found: { title?: string; private?: boolean } = {};
  const take = (key: unknown, value: unknown): void => {
    if (key === 'title' && typeof value === 'string') found.title = value;
    if (key === 'private' && typeof value === 'boolean') found.private = value;
  };
  for (const op of item.ops.filter((each: Op) => each.in === 'notes' && subjectOf(each) === id)) {
    if (op.op === 'set' && op.path.length === 1) take(op.path[0], op.to);
    if (op.op === 'put') for (const [key, value] of Object.entries(op.record)) take(key, value);
  }
  return Object.keys(found).length > 0 ? found : null;
}
