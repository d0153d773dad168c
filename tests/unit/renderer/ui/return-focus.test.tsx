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
