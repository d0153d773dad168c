// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { ReturnFocus } from '../../../../renderer/ui/ReturnFocus';
import { mount } from '../mount';

afterEach(() => vi.useRealTimers());

/** Takes what floats away, with the clock held: what waits for a moment after it waits until the clock is moved on. */
async function remove(above: Element): Promise<void> {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await act(async () => {
    above.remove();
    await Promise.resolve();
  });
}

const later = (): unknown => act(() => vi.advanceTimersByTime(1000));

/** A field of the window, and something floating above it with a button of its own. */
async function floating() {
  const { host } = await mount(
    <>
      <ReturnFocus />
      <input aria-label="Field" />
    </>,
  );
  const above = document.createElement('div');
  above.dataset['portal'] = 'true';
  const button = document.createElement('button');
  above.append(button);
  document.body.append(above);
  const goes = async (): Promise<void> => {
    await remove(above);
    later();
  };
  return { field: host.querySelector('input'), button, goes };
}

test('what takes the focus along when it goes gives it back', async () => {
  const { field, button, goes } = await floating();
  field?.focus();
  button.focus();
  await goes();
  expect(document.activeElement).toBe(field);
});

test('a dialog above another gives it back to the one below, not to what lies behind both', async () => {
  const { field, button, goes } = await floating();
  const below = document.createElement('div');
  below.dataset['portal'] = 'true';
  const [left, pressed] = [document.createElement('button'), document.createElement('button')];
  below.append(left, pressed);
  document.body.append(below);
  field?.focus();
  left.focus();
  pressed.focus();
  button.focus();
  pressed.disabled = true;
  await goes();
  expect(document.activeElement).toBe(left);
  below.remove();
});

test('a message that goes by itself does not put the caret back into a field that was left', async () => {
  const { field, goes } = await floating();
  field?.focus();
  field?.blur();
  await goes();
  expect(document.activeElement).toBe(document.body);
});

/** A row of the window whose button opens something or answers it, a field, and a row after it. */
async function rows() {
  const { host } = await mount(
    <>
      <ReturnFocus />
      <ul>
        <li data-row="answered">
          <button type="button">Same source</button>
        </li>
        <li data-row="field">
          <input aria-label="Why" />
        </li>
        <li data-row="next">
          <button type="button">Open the next</button>
        </li>
      </ul>
    </>,
  );
  const row = (name: string) => host.querySelector<HTMLElement>(`[data-row="${name}"]`);
  return { row, button: (name: string) => row(name)?.querySelector('button') };
}

test('a button that goes with what it did gives the focus to what stands in its place, and to no text', async () => {
  const { row, button } = await rows();
  button('answered')?.focus();
  const gone = row('answered');
  if (gone) await remove(gone);
  later();
  expect(document.activeElement).toBe(button('next'));
});

test('a button that goes last gives the focus to what stood before it', async () => {
  const { row, button } = await rows();
  button('next')?.focus();
  const gone = row('next');
  if (gone) await remove(gone);
  later();
  expect(document.activeElement).toBe(button('answered'));
});

test('a dialog whose opener went gives the focus to what stands where that stood', async () => {
  const { row, button } = await rows();
  const above = document.createElement('div');
  above.dataset['portal'] = 'true';
  const [first, second] = [document.createElement('button'), document.createElement('button')];
  above.append(first, second);
  document.body.append(above);
  button('answered')?.focus();
  first.focus();
  row('answered')?.remove();
  second.focus();
  await remove(above);
  later();
  expect(document.activeElement).toBe(button('next'));
});

test('a field that goes is followed by nothing: what it stood for sees to it', async () => {
  const { row } = await rows();
  row('field')?.querySelector('input')?.focus();
  const gone = row('field');
  if (gone) await remove(gone);
  later();
  expect(document.activeElement).toBe(document.body);
});

test('nothing looks for the focus any more once the window’s root is gone', async () => {
  const { host, show } = await mount(<ReturnFocus />);
  const outside = host.parentElement?.appendChild(document.createElement('input'));
  const above = document.createElement('div');
  above.dataset['portal'] = 'true';
  const button = above.appendChild(document.createElement('button'));
  document.body.append(above);
  outside?.focus();
  button.focus();
  await remove(above);
  await show(null);
  later();
  expect(document.activeElement).toBe(document.body);
  outside?.remove();
});
