// @vitest-environment jsdom
import { QueryClientProvider } from '@tanstack/react-query';
import { act, useState } from 'react';
import { expect, test } from 'vitest';
import { richTextWords, type RichText } from '#common/model/rich-text';
import { CommentEditor } from '../../../../renderer/editor/CommentEditor';
import { ApiProvider, type Api } from '../../../../renderer/platform/api';
import { holdTyping } from '../../../../renderer/platform/held-typing';
import { createQueries } from '../../../../renderer/platform/queries';
import { openConnection } from '../../../support/open-connection';
import { frame, mount, press } from '../mount';

/** What is typed here cites nothing, so nothing is asked. */
const asksNothing = openConnection({} as Api);

/** A comment that is shown until its user is done. */
function Once({ onSave }: { onSave: (comment: RichText | null) => void }) {
  const [open, setOpen] = useState(true);
  const [newGroup] = useState(() => () => 'one');
  if (!open) return null;
  const close = (): void => setOpen(false);
  return (
    <CommentEditor
      value={null}
      onSave={onSave}
      newGroup={newGroup}
      label="Comment"
      autoFocus
      onDone={close}
    />
  );
}

test('a comment typed to its end before its field was there, Escape and all, is kept', async () => {
  const saved: string[] = [];
  holdTyping();
  for (const key of ['W', 'h', 'y', '?', 'Escape']) await press(document.body, key);
  const { host } = await mount(
    <QueryClientProvider client={createQueries()}>
      <ApiProvider connection={asksNothing}>
        <Once onSave={(comment) => saved.push(richTextWords(comment))} />
      </ApiProvider>
    </QueryClientProvider>,
  );
  // Each key has a task of its own; how long all take is the machine's affair.
  for (let n = 0; n < 100 && host.querySelector('[role="textbox"]') !== null; n++) await act(frame);
  expect(saved.map((words) => words.trim())).toEqual(['Why?']);
  expect(host.querySelector('[role="textbox"]')).toBeNull();
});

test.each([
  ['it is entered', (field: HTMLElement) => field.focus(), true],
  [
    'words are dragged over it',
    (field: HTMLElement) => field.dispatchEvent(new Event('dragenter', { bubbles: true })),
    false,
  ],
] as const)('an empty comment is an editor from the moment %s', async (_when, meet, isEntered) => {
  const { host } = await mount(
    <QueryClientProvider client={createQueries()}>
      <ApiProvider connection={asksNothing}>
        <CommentEditor value={null} onSave={() => undefined} newGroup={() => 'one'} label="Comment" />
      </ApiProvider>
    </QueryClientProvider>,
  );
  const field = (): HTMLElement | null => host.querySelector('[role="textbox"][aria-label="Comment"]');
  const before = field();
  await act(async () => {
    if (before) meet(before);
  });
  expect(field()).not.toBe(before);
  expect(document.activeElement === field()).toBe(isEntered);
  expect(host.querySelectorAll('[role="textbox"]')).toHaveLength(1);
});
