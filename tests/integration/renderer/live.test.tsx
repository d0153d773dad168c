// @vitest-environment jsdom
import './node-bytes';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { act, useEffect, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { put } from '#common/change/build';
import type { Contract } from '#common/contract/contract';
import type { TagId } from '#common/model/ids';
import { Tag } from '#common/model/tag';
import { ApiProvider, type Api } from '../../../renderer/platform/api';
import type { Connection, ConnectionState } from '../../../renderer/platform/connect';
import { useFeedState } from '../../../renderer/platform/feed';
import { collectStream, useAllRows, useCall, useRows, useUndoState } from '../../../renderer/platform/live';
import { useOpenEnds } from '../../../renderer/platform/open-ends';
import { createQueries } from '../../../renderer/platform/queries';
import { flushSettings } from '../../../renderer/platform/settings';
import { useStartup } from '../../../renderer/platform/startup';
import { useWorkspace } from '../../../renderer/platform/workspace';
import { addArticle, openRig, type RouterRig } from '../../support/router-rig';
import { mount } from '../../unit/renderer/mount';

let rig: RouterRig;
let queries: QueryClient;
beforeEach(async () => {
  rig = await openRig();
  queries = createQueries();
});
afterEach(async () => {
  queries.clear();
  await rig.close();
});

/** A line to the rig that the test can cut and mend. */
function lineTo(client: Api) {
  const listeners = new Set<(state: ConnectionState) => void>();
  let state: ConnectionState = 'open';
  const become = (next: ConnectionState): void => {
    state = next;
    listeners.forEach((listener) => listener(next));
  };
  const connection: Connection<Contract> = {
    client,
    state: () => state,
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    retry: () => become('open'),
    close: () => become('lost'),
  };
  return { connection, become };
}

function Started({ children }: { children: ReactNode }) {
  const startup = useStartup();
  if (startup.state === 'failed') throw startup.error;
  return startup.state === 'ready' ? children : 'starting';
}

async function show(children: ReactNode, client: Api = rig.client) {
  const line = lineTo(client);
  const mounted = await mount(
    <QueryClientProvider client={queries}>
      <ApiProvider connection={line.connection}>
        <Started>{children}</Started>
      </ApiProvider>
    </QueryClientProvider>,
  );
  return { ...mounted, ...line };
}

/** Waits until the page says something; fails with what it says instead. */
async function waitFor(host: HTMLElement, words: string): Promise<void> {
  for (let i = 0; i < 100 && !host.textContent.includes(words); i++) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  }
  expect(host.textContent).toContain(words);
}

function Title({ id }: { id: string }) {
  const found = useCall(['articles', 'get'], { id });
  const { undo } = useUndoState();
  return (
    <p>
      title: {found.data?.article.title.value} undo: {undo?.label ?? 'nothing'}
    </p>
  );
}

test('an edit made anywhere shows at once, and so does its undo', async () => {
  const article = await addArticle(rig, 'Some words.', { title: 'First' });
  const { host } = await show(<Title id={article.id} />);
  await waitFor(host, 'title: First');
  await rig.client.articles.edit({ id: article.id, fields: { title: { value: 'Second', from: 'user' } } });
  await waitFor(host, 'title: Second');
  expect(host.textContent).not.toContain('undo: nothing');
  await rig.client.feed.undo();
  await waitFor(host, 'title: First');
});

function Opening() {
  const ends = useOpenEnds();
  const { total } = useRows(['articles', 'list'], { order: 'title' });
  return (
    <p>
      {total} rows, {ends ?? 'unknown'} ends
    </p>
  );
}

/** The client with a call of its own in the place of one. */
function withCall(client: Api, path: readonly [string, string], call: (...given: never[]) => unknown): Api {
  const instead = <Of extends object>(of: Of, name: string, value: unknown): Of =>
    new Proxy(of, { get: (target, key) => (key === name ? value : Reflect.get(target, key)) });
  const [group, name] = path;
  return instead(client, group, instead(Reflect.get(client, group) as object, name, call));
}

test('loose ends are counted once what the window shows as it opens was answered', async () => {
  await addArticle(rig, 'Some words.', { title: '' });
  const asked: string[] = [];
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { articles, looseEnds } = rig.client;
  const slow = withCall(
    rig.client,
    ['articles', 'list'],
    async (...given: Parameters<typeof articles.list>) => {
      asked.push('articles');
      await released;
      return articles.list(...given);
    },
  );
  const client = withCall(slow, ['looseEnds', 'counts'], (...given: Parameters<typeof looseEnds.counts>) => {
    asked.push('loose ends');
    return looseEnds.counts(...given);
  });
  const { host } = await show(<Opening />, client);
  await waitFor(host, '0 rows, unknown ends');
  expect(asked).toEqual(['articles']);
  release();
  await waitFor(host, '1 rows');
  await waitFor(host, `${(await looseEnds.counts()).open} ends`);
  expect(asked).toEqual(['articles', 'loose ends']);
});

function List({ words, from }: { words: string; from: number }) {
  const input = { order: 'title' as const, filter: { words } };
  const { total, row, show: showRows } = useRows(['articles', 'list'], input);
  useEffect(() => showRows(from, from + 3), [showRows, from]);
  return (
    <p>
      {total} rows: {row(from)?.label ?? 'waiting'}, {row(from + 1)?.label ?? 'waiting'}
    </p>
  );
}

test('a list holds the window in view, follows it, and takes in what is added', async () => {
  for (let i = 0; i < 150; i++) {
    await addArticle(rig, `Words of number ${i}.`, { title: `Title ${String(i).padStart(3, '0')}` });
  }
  const { host, show: again } = await show(<List words="" from={0} />);
  await waitFor(host, '150 rows: Title 000, Title 001');
  const wrap = (node: ReactNode): ReactNode => (
    <QueryClientProvider client={queries}>
      <ApiProvider connection={lineTo(rig.client).connection}>
        <Started>{node}</Started>
      </ApiProvider>
    </QueryClientProvider>
  );
  await again(wrap(<List words="" from={140} />));
  await waitFor(host, '150 rows: Title 140, Title 141');
  await addArticle(rig, 'One more.', { title: 'Title 140 and a half' });
  await waitFor(host, '151 rows: Title 140, Title 140 and a half');
  expect(host.textContent).not.toContain('waiting');
});

test('of seven hundred tags each keeps its count of the articles that bear it', async () => {
  const at = new Date(rig.clock.now()).toISOString();
  const tags = Array.from({ length: 700 }, (_, i) =>
    Tag.parse({ id: rig.clock.ids.next<TagId>(), createdAt: at, updatedAt: at, name: `Tag ${i}`, rank: i }),
  );
  await rig.library.commit({ label: 'tags', ops: tags.map((tag) => put('tags', tag)) });
  const article = await addArticle(rig, 'Some words.');
  await rig.client.articles.edit({ id: article.id, fields: { tags: tags.map(({ id }) => id) } });
  function Counted() {
    const counts = useAllRows(['articles', 'tagCounts'], {});
    const sum = counts?.reduce((all, { count }) => all + count, 0);
    return `${counts?.length ?? 0} tags borne ${sum ?? 0} times`;
  }
  const { host } = await show(<Counted />);
  await waitFor(host, 'borne 700 times');
  expect(host.textContent).toBe('700 tags borne 700 times');
});

test('after the line was lost everything shown is asked again', async () => {
  const article = await addArticle(rig, 'Some words.', { title: 'Before' });
  const { host, become } = await show(<Title id={article.id} />);
  await waitFor(host, 'title: Before');
  act(() => become('lost'));
  await rig.client.articles.edit({ id: article.id, fields: { title: { value: 'Meanwhile', from: 'user' } } });
  expect(host.textContent).toContain('title: Before');
  act(() => become('open'));
  await waitFor(host, 'title: Meanwhile');
  expect(useFeedState.getState().seq).toBeGreaterThan(0);
});

test('the place where the user was is kept, and come back to', async () => {
  const article = await addArticle(rig, 'Some words.');
  const first = await show(<p>here</p>);
  await waitFor(first.host, 'here');
  act(() => useWorkspace.getState().openArticle(article.id));
  await act(() => new Promise((resolve) => setTimeout(resolve, 600)));
  useWorkspace.getState().restart({});
  const second = await show(<p>again</p>);
  await waitFor(second.host, 'again');
  expect(useWorkspace.getState().article).toBe(article.id);
});

test('each library keeps its own place, also when another is opened in between', async () => {
  const other = await openRig();
  try {
    const article = await addArticle(rig, 'Some words.');
    const elsewhere = await addArticle(other, 'Other words.');
    const settings = rig.client.host;
    let current = rig.client;
    const client = new Proxy(rig.client, {
      get: (_, group: keyof typeof rig.client) => (group === 'host' ? settings : current[group]),
    });
    const { host, become } = await show(<p>here</p>, client);
    await waitFor(host, 'here');
    const goTo = async (next: RouterRig): Promise<void> => {
      await flushSettings();
      act(() => become('lost'));
      current = next.client;
      act(() => become('open'));
      await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
    };
    act(() => useWorkspace.getState().openArticle(article.id));
    await goTo(other);
    expect(useWorkspace.getState().article).toBeNull();
    act(() => useWorkspace.getState().openArticle(elsewhere.id));
    await goTo(rig);
    expect(useWorkspace.getState().article).toBe(article.id);
    await goTo(other);
    expect(useWorkspace.getState().article).toBe(elsewhere.id);
  } finally {
    await other.close();
  }
});

test('a streamed text is joined from its pieces', async () => {
  const article = await addArticle(rig, 'Some words.\nAnd more.');
  const text = await collectStream<{ text: string }>(rig.client.articles.text({ id: article.id }));
  expect(text.text).toBe('Some words.\nAnd more.');
});
