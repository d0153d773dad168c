// @vitest-environment jsdom
import { useState } from 'react';
import { expect, test } from 'vitest';
import { richTextWords, type RichText } from '#common/model/rich-text';
import { CommentEditor } from '../../../../renderer/editor/CommentEditor';
import { holdTyping } from '../../../../renderer/platform/held-typing';
import { mount, press } from '../mount';

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
  const { host } = await mount(<Once onSave={(comment) => saved.push(richTextWords(comment))} />);
  expect(saved.map((words) => words.trim())).toEqual(['Why?']);
  expect(host.querySelector('[role="textbox"]')).toBeNull();
});
