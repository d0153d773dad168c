// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { expect, test } from 'vitest';
import { plainRichText } from '#common/model/rich-text';
import { GoneNote, Saved } from '../../../../renderer/features/notes/NoteParts';
import { Durable } from '../../../../renderer/features/shell/StatusLine';
import { ApiProvider, type Api } from '../../../../renderer/platform/api';
import { useWorkspace } from '../../../../renderer/platform/workspace';
import { openConnection } from '../../../support/open-connection';
import { mount } from '../mount';

const asksNothing = openConnection({} as Api);

test.each([
  ['words of its own', '', 'What I thought', 'a note'],
  ['a title alone', 'Harbour', '', 'a note'],
  ['nothing written in it', '', '', null],
])('a note that went while open, with %s', async (_, title, words, still) => {
  useWorkspace.getState().openNote('a note');
  const { host } = await mount(
    <MantineProvider>
      <ApiProvider connection={asksNothing}>
        <GoneNote id="a note" title={title} body={() => plainRichText(words)} />
      </ApiProvider>
    </MantineProvider>,
  );
  expect(useWorkspace.getState().note).toBe(still);
  expect(host.textContent).toContain('Keep as a new note');
});

test('the window says that all is saved when the note does, and not before', async () => {
  const { host, show } = await mount(<Durable />);
  const said: string[] = [];
  const kinds = ['saved', 'unsaved', 'saving', 'saved'] as const;
  for (const state of [
    ...kinds.map((kind) => ({ kind })),
    { kind: 'failed' as const, why: 'The disk is full.' },
  ]) {
    await show(
      <>
        <Saved state={state} /> · <Durable />
      </>,
    );
    said.push(host.textContent);
  }
  expect(said).toEqual([
    'Saved · saved',
    'Saving… · saving…',
    'Saving… · saving…',
    'Saved · saved',
    'Not saved · not saved',
  ]);
  await show(<Durable />);
  expect(host.textContent).toBe('saved');
});
