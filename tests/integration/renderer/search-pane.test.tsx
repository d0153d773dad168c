// @vitest-environment jsdom
import './node-bytes';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { act, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RevisionId } from '#common/model/ids';
import { SearchPane } from '../../../renderer/features/search/SearchPane';
import { forgetSearch, useSearch } from '../../../renderer/features/search/search-store';
import { ApiProvider } from '../../../renderer/platform/api';
import { createQueries } from '../../../renderer/platform/queries';
import { LibraryProvider, SessionProvider } from '../../../renderer/platform/session';
import { useStartup } from '../../../renderer/platform/startup';
import { openConnection } from '../../support/open-connection';
import { addArticle, openRig, type RouterRig } from '../../support/router-rig';
import { byRole, frame, mount, press, type } from '../../unit/renderer/mount';

let rig: RouterRig;
let queries: QueryClient;
let host: HTMLElement;

/** Three articles with the word: one published and told of by a passage that contradicts an event, one late, one bare. */
async function stock(): Promise<void> {
  const { client } = rig;
  const told = await addArticle(rig, 'The envoy left Malmö.', {
    title: 'Told',
    publisher: 'The Baltic Post',
    published: '2023-02-10',
  });
  await addArticle(rig, 'Malmö in spring.', { title: 'Late', publisher: 'Wire', published: '2024-05-01' });
  const bare = await addArticle(rig, 'Malmö again.', { title: 'Bare' });
  await client.articles.edit({ id: bare.id, fields: { kind: { value: 'wire', from: 'user' } } });
  const passage = {
    article: told.id,
    revision: told.revisions[0]?.id as RevisionId,
    start: 4,
    end: 20,
  };
  const { tag } = await client.tags.create({ name: 'Envoys' });
  const { annotation } = await client.annotations.create({ passage });
  await client.annotations.edit({ id: annotation.id, fields: { tags: [{ id: tag.id }] } });
  const { event } = await client.events.create({ title: 'A visit to Malmö' });
  await client.evidence.link({
    passage: { annotation: annotation.id },
    event: { id: event.id },
    stance: 'contradicts',
  });
}

function Started({ children }: { children: ReactNode }) {
  const startup = useStartup();
  if (startup.state === 'failed') throw startup.error;
  return startup.state === 'ready' ? (
    <SessionProvider session={startup.session}>
      <LibraryProvider>{children}</LibraryProvider>
    </SessionProvider>
  ) : (
    'starting'
  );
}

beforeEach(async () => {
  rig = await openRig();
  queries = createQueries();
  await stock();
  forgetSearch();
  const connection = openConnection(rig.client);
  ({ host } = await mount(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <ApiProvider connection={connection}>
          <Started>
            <SearchPane />
          </Started>
        </ApiProvider>
      </QueryClientProvider>
    </MantineProvider>,
  ));
  await until(() => byRole(host, 'searchbox', 'Find in everything'));
});
afterEach(async () => {
  forgetSearch();
  queries.clear();
  await rig.close();
});

/** Waits until something can be asked without throwing, and answers it. */
async function until<T>(ask: () => T): Promise<T> {
  for (let turn = 0; ; turn++) {
    try {
      return ask();
    } catch (error) {
      if (turn === 200) throw error;
      await act(frame);
    }
  }
}

/** The field with a label, wherever it opened. */
function labelled<T extends HTMLElement>(name: string, kind: new () => T): T {
  const label = [...document.querySelectorAll('label')].find((each) => each.textContent === name);
  const field = document.getElementById(label?.htmlFor ?? '');
  if (!(field instanceof kind)) throw new Error(`no ${kind.name} “${name}”`);
  return field;
}

async function choose(name: string, value: string): Promise<void> {
  const field = await until(() => labelled(name, HTMLSelectElement));
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(field, value);
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await Promise.resolve();
  });
}
const fill = async (name: string, text: string): Promise<void> =>
  type(await until(() => labelled(name, HTMLInputElement)), text);

async function click(name: string, within: ParentNode = document): Promise<void> {
  const button = await until(() => byRole(within, 'button', name));
  await act(async () => {
    button.click();
    await Promise.resolve();
  });
}

/** Waits until the pane says how many lines there are: all and of each kind, as on its buttons. */
async function lines(said: string): Promise<void> {
  await until(() => {
    const kinds = [
      ...byRole(host, 'group', 'Where the words stand').querySelectorAll('button[aria-pressed]'),
    ];
    expect(kinds.map(({ textContent }) => textContent).join(', ')).toBe(said);
  });
}

async function ask(words: string): Promise<void> {
  const field = byRole(host, 'searchbox', 'Find in everything');
  await type(field, words);
  await press(field, 'Enter');
}

test('each control narrows the lines, says so, and one button takes all of it back', async () => {
  const everything = 'All 5, Events 1, Quotes 1, Articles 3';
  await ask('malmo');
  await lines(everything);
  await click('Narrow');
  for (const [name, value, said, words] of [
    ['Stance', 'contradicts', 'All 3, Events 1, Quotes 1, Articles 1', 'contradicts'],
    ['Kind of article', 'wire', 'All 1', 'wire'],
  ] as const) {
    await choose(name, value);
    await lines(said);
    expect(host.textContent).toContain(`${words}Show all`);
    await choose(name, '');
  }
  for (const [name, text, said, words] of [
    ['Publisher', 'baltic', 'All 3, Events 1, Quotes 1, Articles 1', 'baltic'],
    ['From', '2024-01-01', 'All 1', 'from 2024-01-01'],
    ['To', '2023-12-31', 'All 2, Quotes 1, Articles 1', 'to 2023-12-31'],
  ] as const) {
    await fill(name, text);
    await lines(said);
    expect(host.textContent).toContain(`${words}Show all`);
    await fill(name, '');
  }
  const tags = await until(() => byRole(document, 'group', 'Tags'));
  const picker = await until(() => byRole(tags, 'textbox'));
  await type(picker, 'Envoys');
  await press(picker, 'Enter', { code: 'Enter' });
  await lines('All 2, Quotes 1, Articles 1');
  expect(useSearch.getState().filter.tags).toHaveLength(1);
  await click('Show all');
  await lines(everything);
});

test('a search is saved with what narrows it, asked again from the empty pane, and removed', async () => {
  await ask('malmo');
  await click('Narrow');
  await fill('Publisher', 'baltic');
  await lines('All 3, Events 1, Quotes 1, Articles 1');
  await click('Save search');
  await until(() => expect(host.textContent).toContain('Saved'));
  await click('Show all');
  await ask('');
  await click('malmobaltic');
  await lines('All 3, Events 1, Quotes 1, Articles 1');
  expect(byRole(host, 'searchbox', 'Find in everything')).toHaveProperty('value', 'malmo');
  await ask('');
  await click('Remove the saved search “malmo”');
  await until(() => expect(host.textContent).not.toContain('Saved searches'));
  expect((await rig.client.search.saved({})).total).toBe(0);
});
