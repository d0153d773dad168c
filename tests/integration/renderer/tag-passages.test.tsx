// @vitest-environment jsdom
import './node-bytes';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { act } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import { TagPassages } from '../../../renderer/features/tags/TagPassages';
import { ApiProvider } from '../../../renderer/platform/api';
import { createQueries } from '../../../renderer/platform/queries';
import { useWorkspace } from '../../../renderer/platform/workspace';
import { openConnection } from '../../support/open-connection';
import { rigForEach } from '../../support/rig-for-each';
import { addArticle, passageOf } from '../../support/router-rig';
import { frame, mount } from '../../unit/renderer/mount';

const rig = rigForEach();

test('a tag shows its passages, more on asking, and each leads to where it stands while the tag stays in Details', async () => {
  onTestFinished(() => useWorkspace.setState(useWorkspace.getInitialState(), true));
  const words = Array.from({ length: 14 }, (_, at) => `word${at}`);
  const text = words.join(' ');
  const article = await addArticle(rig, text, { title: 'Words' });
  const { tag } = await rig.client.tags.create({ name: 'Said' });
  const tags = [{ id: tag.id }];
  for (const word of words)
    await rig.client.annotations.create({ passage: passageOf(article, text, word), tags });
  const queries = createQueries();
  const { host } = await mount(
    <MantineProvider env="test">
      <QueryClientProvider client={queries}>
        <ApiProvider connection={openConnection(rig.client)}>
          <TagPassages id={tag.id} total={14} />
        </ApiProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  const buttons = (): HTMLButtonElement[] => [...host.querySelectorAll('button')];
  const until = async (count: number): Promise<void> => {
    for (let turn = 0; turn < 200 && buttons().length !== count; turn++) await act(frame);
    expect(buttons().map(({ textContent }) => textContent)).toHaveLength(count);
  };
  const click = (words: string) =>
    act(async () => {
      buttons()
        .find(({ textContent }) => textContent === words)
        ?.click();
      await Promise.resolve();
    });
  await until(9);
  await click('Show 6 more');
  await until(14);
  await click('word13');
  const annotation = [...rig.library.data.annotations.values()].at(-1)?.id;
  const { article: open, annotation: marked, detail } = useWorkspace.getState();
  expect({ open, marked, detail }).toEqual({
    open: article.id,
    marked: annotation,
    detail: { kind: 'tag', id: tag.id },
  });
  queries.clear();
});
