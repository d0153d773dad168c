// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { InlineEdit, type InlineEditProps } from '../../../../renderer/ui/InlineEdit';
import { holdTyping } from '../../../../renderer/platform/held-typing';
import { byRole, frame, mount, press, type } from '../mount';

async function field(props: Partial<InlineEditProps> = {}) {
  const saved: string[] = [];
  const { host } = await mount(
    <InlineEdit label="Title" value="Old" onSave={(text) => void saved.push(text)} {...props} />,
  );
  const text = byRole(host, 'textbox', 'Title') as HTMLTextAreaElement;
  return { host, text, saved };
}

test('Enter saves what was typed, once', async () => {
  const { text, saved } = await field();
  await type(text, 'New');
  await press(text, 'Enter');
  expect(saved).toEqual(['New']);
});

test.each(['Enter', 'Escape'])('%s hands the focus on before another key can come', async (key) => {
  const next = document.body.appendChild(document.createElement('input'));
  const { text } = await field({ onDone: (by) => by === 'key' && next.focus() });
  text.focus();
  await type(text, 'New');
  act(() => {
    text.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    // Still within the task of the key: nothing that is typed can fall between.
    expect(document.activeElement).toBe(next);
  });
  next.remove();
});

test('what was typed on the way to a name that is asked for is in it', async () => {
  // jsdom writes nothing by itself.
  document.execCommand = (_command, _shown, text = '') => {
    const written = document.activeElement;
    if (!(written instanceof HTMLTextAreaElement)) return false;
    written.setRangeText(text, written.value.length, written.value.length, 'end');
    return written.dispatchEvent(new Event('input', { bubbles: true }));
  };
  holdTyping();
  for (const key of ['N', 'e', 'w', 'Enter']) await press(document.body, key);
  const { saved } = await field({ value: '', autoFocus: true });
  // Each key has a task of its own.
  for (let n = 0; n < 100 && saved.length === 0; n++) await act(frame);
  expect(saved).toEqual(['New']);
});

test('leaving with the mouse hands the focus nowhere', async () => {
  const ended: string[] = [];
  const { text } = await field({ onDone: (by) => ended.push(by) });
  text.focus();
  act(() => text.blur());
  expect(ended).toEqual(['leaving']);
});

test('Esc restores what was there and saves nothing', async () => {
  const { text, saved } = await field();
  await type(text, 'New');
  await press(text, 'Escape');
  expect(saved).toEqual([]);
  expect(text.value).toBe('Old');
});

test('leaving unchanged saves nothing', async () => {
  const { text, saved } = await field();
  await type(text, 'Old');
  await press(text, 'Enter');
  expect(saved).toEqual([]);
});

test('what cannot be saved stays, with the reason', async () => {
  const { host, text, saved } = await field({
    check: (name) => (name === '' ? 'A tag needs a name.' : null),
  });
  await type(text, '');
  await press(text, 'Enter');
  expect(saved).toEqual([]);
  expect(text.getAttribute('aria-invalid')).toBe('true');
  expect(host.textContent).toContain('A tag needs a name.');
  await type(text, 'Named');
  await press(text, 'Enter');
  expect(saved).toEqual(['Named']);
});

test('Enter while an input method is composing is not a saving', async () => {
  const { text, saved } = await field();
  await type(text, 'に');
  await press(text, 'Enter', { isComposing: true });
  expect(saved).toEqual([]);
});

test('in several lines Shift+Enter makes a line', async () => {
  const { text, saved } = await field({ multiline: true });
  await type(text, 'a\nb');
  expect(await press(text, 'Enter', { shiftKey: true })).toBe(false);
  await press(text, 'Enter');
  expect(saved).toEqual(['a\nb']);
});

test('what could not be saved stays where it was typed, until saved or given up', async () => {
  let works = false;
  const tried: string[] = [];
  const { host, text } = await field({
    onSave: (typed) => {
      tried.push(typed);
      return Promise.resolve(works);
    },
  });
  await type(text, 'Long thought');
  await press(text, 'Enter');
  expect(text.value).toBe('Long thought');
  expect(host.textContent).toContain('Not saved');
  works = true;
  await act(async () => {
    text.focus();
    await Promise.resolve();
  });
  expect(text.value).toBe('Long thought');
  await press(text, 'Enter');
  expect(tried).toEqual(['Long thought', 'Long thought']);
  expect(host.textContent).not.toContain('Not saved');
});
