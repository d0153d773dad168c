// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { TagPicker, type TagChosen } from '../../../../renderer/ui/TagPicker';
import { ApiProvider, type Api } from '../../../../renderer/platform/api';
import { createQueries } from '../../../../renderer/platform/queries';
import { openConnection } from '../../../support/open-connection';
import { tagNamed } from '../../../support/tag-named';
import { byRole, mount, press, type } from '../mount';

const known = ['Talks', 'Travel'].map((name, at) =>
  tagNamed(name, { ids: { next: () => `tag ${at}` as never } }),
);
const client = {
  tags: {
    recent: () => Promise.resolve({ tags: known }),
    list: () => Promise.resolve({ total: 2, rows: known.map((tag) => ({ tag, depth: 0, uses: 0 })) }),
  },
} as unknown as Api;
const connection = openConnection(client);

async function picker(): Promise<{ host: HTMLElement; picked: TagChosen[] }> {
  const picked: TagChosen[] = [];
  const { host } = await mount(
    <MantineProvider env="test">
      <QueryClientProvider client={createQueries()}>
        <ApiProvider connection={connection}>
          <TagPicker label="Add a tag" autoFocus onPick={(choice) => picked.push(choice)} />
        </ApiProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { host, picked };
}

test.each([
  ['t', { id: 'tag 0' }],
  ['trav', { id: 'tag 1' }],
  ['Troops', { name: 'Troops', kind: 'topic' }],
])('Enter right after “%s” takes the first that fits', async (words, choice) => {
  const { host, picked } = await picker();
  const field = byRole(host, 'textbox');
  await type(field, words);
  await press(field, 'Enter', { code: 'Enter' });
  expect(picked).toEqual([choice]);
  expect((field as HTMLInputElement).value).toBe('');
});
