// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { InlineEdit, type InlineEditProps } from '../../../../renderer/ui/InlineEdit';
import { byRole, mount, press, type } from '../mount';

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
