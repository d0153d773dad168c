import { useQueries, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { UndoState } from '#common/contract/feed';
import type { Collection } from '#common/model/library';
import { useApi, type Api, type Inputs, type Outputs } from './api';
import { callByName, callKey, collectionsOf, type CallKey } from './call-keys';
import { useFeedState } from './feed';
import { wholeWindow } from './whole-window';

export interface CallOptions {
  /** Changes in these collections make the answer stale; left out, those the call is known to be made from. */
  readonly collections?: readonly Collection[];
  /** False holds the call back. */
  readonly enabled?: boolean;
  /** Keeps showing the answer to the last input while the next is fetched. */
  readonly keep?: boolean;
  /** Asks again whenever it is shown: the answer may change with no change of the library. */
  readonly anew?: boolean;
}

/**
 * Asks the core and keeps the answer true: `useCall(['articles', 'get'], { id })`. The answer is cached under
 * `['call', ...path, input]` and asked again when the feed tells of a change it is made from.
 */
export function useCall<G extends keyof Inputs, M extends keyof Inputs[G] & keyof Outputs[G]>(
  path: readonly [G, M],
  input: Inputs[G][M],
  options: CallOptions = {},
): UseQueryResult<Outputs[G][M]> {
  const api = useApi();
  const group = String(path[0]);
  return useQuery<Outputs[G][M]>({
    queryKey: callKey(group, String(path[1]), input),
    queryFn: ({ signal }) => callByName(api, path, input, signal),
    meta: { collections: options.collections ?? collectionsOf(group) },
    enabled: options.enabled ?? true,
    ...(options.anew === true ? { refetchOnMount: 'always' as const } : {}),
    ...(options.keep === true
      ? { placeholderData: (previous: Outputs[G][M] | undefined) => previous as never }
      : {}),
  });
}

type RowsAnswer = { total: number; rows: unknown[] };
type RowsInput<Input> = Omit<NonNullable<Input>, 'from' | 'count'>;
type RowOf<Answer> = Answer extends { rows: (infer Row)[] } ? Row : never;

/** A long list of which only the part in view is held. */
export interface Rows<Row> {
  /** How many rows there are; 0 until known. */
  readonly total: number;
  /** The row at an index, or undefined while it is on its way. */
  row(index: number): Row | undefined;
  /** Says which rows are in view, so that they are fetched; `to` is exclusive. */
  show(from: number, to: number): void;
  /** True until the first answer. */
  readonly loading: boolean;
  readonly error: Error | null;
}

/** Rows fetched at a time: a few screens, and far below the contract's 500. */
const pageLength = 100;

/**
 * A list asked by window: `useRows(['articles', 'list'], { order: 'title' })`. Pages are fetched as
 * `show` says they come into view; while a new input is on its way the rows of the last one stay.
 */
export function useRows<G extends keyof Inputs, M extends keyof Inputs[G] & keyof Outputs[G]>(
  path: readonly [G, M],
  input: RowsInput<Inputs[G][M]>,
  options: Omit<CallOptions, 'keep'> = {},
): Rows<RowOf<Outputs[G][M]>> {
  type Row = RowOf<Outputs[G][M]>;
  const api = useApi();
  const queries = useQueryClient();
  const [pages, setPages] = useState({ first: 0, last: 0 });
  const [shown, setShown] = useState(input);
  const answers = useQueries({
    queries: Array.from({ length: pages.last - pages.first + 1 }, (_, i) => {
      const from = (pages.first + i) * pageLength;
      return {
        queryKey: pageKey(path, input, pages.first + i),
        queryFn: ({ signal }: { signal: AbortSignal }) =>
          wholeWindow(
            (at, count) => askRows(api, path, { ...input, from: at, count }, signal),
            from,
            pageLength,
          ),
        meta: { collections: options.collections ?? collectionsOf(String(path[0])) },
        enabled: options.enabled ?? true,
      };
    }),
  });
  const answered = answers.find((answer) => answer.data !== undefined)?.data;
  if (answered && JSON.stringify(shown) !== JSON.stringify(input)) setShown(input);
  const view = answered ? input : shown;
  // Pages that are in view no longer, or belong to the last input, are still in the cache. Finding one there means
  // writing out its input: once for all its rows.
  const pagesFound = new Map<number, RowsAnswer | undefined>();
  const page = (n: number): RowsAnswer | undefined => {
    if (!pagesFound.has(n)) pagesFound.set(n, queries.getQueryData<RowsAnswer>(pageKey(path, view, n)));
    return pagesFound.get(n);
  };
  const known = answered ?? page(pages.first) ?? page(0);
  const show = useCallback((from: number, to: number) => {
    const first = Math.floor(Math.max(0, from) / pageLength);
    const last = Math.floor(Math.max(from, to - 1) / pageLength);
    setPages((now) => (now.first === first && now.last === last ? now : { first, last }));
  }, []);
  return {
    total: known?.total ?? 0,
    row: (index) => page(Math.floor(index / pageLength))?.rows[index % pageLength] as Row | undefined,
    show,
    loading: !known && answers.some((answer) => answer.isLoading),
    error: answers.find((answer) => answer.error)?.error ?? null,
  };
}

function pageKey(path: readonly [PropertyKey, PropertyKey], input: object, page: number): CallKey {
  return callKey(String(path[0]), String(path[1]), { ...input, from: page * pageLength, count: pageLength });
}

function askRows<G extends keyof Inputs, M extends keyof Inputs[G] & keyof Outputs[G]>(
  api: Api,
  path: readonly [G, M],
  window: object,
  signal: AbortSignal,
): Promise<RowsAnswer> {
  // That a list answers rows and a total is what `rowsOf` in the contract makes of every one of them.
  return callByName(api, path, window as Inputs[G][M], signal) as Promise<unknown> as Promise<RowsAnswer>;
}

/**
 * Every row of a list that stays short because people make its rows by hand, such as tags; asked window by window.
 * Undefined until known; the answer to the last input stays while the next is fetched.
 */
export function useAllRows<G extends keyof Inputs, M extends keyof Inputs[G] & keyof Outputs[G]>(
  path: readonly [G, M],
  input: RowsInput<Inputs[G][M]>,
): readonly RowOf<Outputs[G][M]>[] | undefined {
  const api = useApi();
  const group = String(path[0]);
  const all = useQuery<RowsAnswer>({
    queryKey: callKey(group, String(path[1]), { ...input, from: 0, all: true }),
    queryFn: ({ signal }) =>
      wholeWindow((from, count) => askRows(api, path, { ...input, from, count }, signal)),
    meta: { collections: collectionsOf(group) },
    placeholderData: (previous: RowsAnswer | undefined) => previous,
  });
  return all.data?.rows as RowOf<Outputs[G][M]>[] | undefined;
}

/** What Undo and Redo would do now, as the feed last said. */
export function useUndoState(): UndoState {
  const undo = useFeedState((state) => state.undo);
  const redo = useFeedState((state) => state.redo);
  return { undo, redo };
}

/**
 * Joins the pieces of a streamed answer, such as `articles.text`, and parses them as JSON. `onFirst` is given the first
 * piece as it comes.
 */
export async function collectStream<T>(
  pieces: AsyncIterable<string> | Promise<AsyncIterable<string>>,
  onFirst?: (piece: string) => void,
): Promise<T> {
  const parts: string[] = [];
  for await (const piece of await pieces) {
    if (parts.push(piece) === 1) onFirst?.(piece);
  }
  return JSON.parse(parts.join('')) as T;
}
