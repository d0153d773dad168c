import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import type { Op } from '#common/change/op';
import type { FeedItem } from '#common/contract/feed';
import type { Api } from '../../../../renderer/platform/api';
import { callKey } from '../../../../renderer/platform/call-keys';
import { hearChanges } from '../../../../renderer/platform/changes';
import { followFeed, useFeedState } from '../../../../renderer/platform/feed';
import { testId } from '../../../support/annotation-row';

const undo = { undo: null, redo: null };
const groups = ['looseEnds', 'relations', 'dates', 'history', 'articles', 'events', 'annotations', 'tags'];

/** Which groups of calls are asked again after an item, and what those heard who keep records of their own. */
async function after(item: FeedItem): Promise<{ stale: string[]; heard: string[] }> {
  const queries = new QueryClient();
  for (const group of groups) queries.setQueryData(callKey(group, 'list', {}), {});
  const heard: string[] = [];
  const stop = hearChanges(({ type }) => heard.push(type));
  const feed = (async function* () {
    await Promise.resolve();
    yield item;
  })();
  const api = { feed: { listen: () => Promise.resolve(feed) } } as unknown as Api;
  await followFeed(api, queries, new AbortController().signal);
  stop();
  const isStale = (group: string): boolean =>
    queries.getQueryState(callKey(group, 'list', {}))?.isInvalidated === true;
  return { stale: groups.filter(isStale), heard };
}

test.each<[string, FeedItem, string[], string[]]>([
  ['a gap in the changes', { type: 'missed', seq: 7, undo }, groups, ['missed']],
  [
    'articles having been compared',
    { type: 'worked', seq: 7, undo, compared: true },
    ['looseEnds', 'relations', 'dates', 'history'],
    [],
  ],
  ['another thing to undo', { type: 'worked', seq: 7, undo, compared: false }, ['history'], []],
])('%s makes only what rests on it be asked again', async (_what, item, stale, heard) => {
  expect(await after(item)).toEqual({ stale, heard });
  expect(useFeedState.getState().seq).toBe(7);
});

test('a change makes what was asked before it be asked again, and not what was asked since', async () => {
  const queries = new QueryClient();
  const ask = (id: string): Promise<void> =>
    queries.prefetchQuery({
      queryKey: callKey('annotations', 'get', { id }),
      queryFn: () => ({}),
      meta: { collections: ['annotations'] },
    });
  const isStale = (id: string): boolean =>
    queries.getQueryState(callKey('annotations', 'get', { id }))?.isInvalidated === true;
  await ask('before');
  const ops: Op[] = [{ op: 'put', in: 'annotations', record: { id: testId('a', 1) } }];
  const change: FeedItem = { type: 'change', seq: 9, group: testId('g', 1), label: 'a change', ops, undo };
  const feed = (async function* () {
    await Promise.resolve();
    yield change;
  })();
  const api = { feed: { listen: () => Promise.resolve(feed) } } as unknown as Api;
  await followFeed(api, queries, new AbortController().signal);
  await ask('since');
  await vi.waitFor(() => expect(isStale('before')).toBe(true));
  expect(isStale('since')).toBe(false);
});
