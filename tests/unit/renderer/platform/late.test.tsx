// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Durable } from '../../../../renderer/features/shell/StatusLine';
import { usePendingActs } from '../../../../renderer/platform/act';
import { mount } from '../mount';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  usePendingActs.setState({ pending: 0 });
  vi.useRealTimers();
});

const pending = (count: number): Promise<void> =>
  act(async () => usePendingActs.setState({ pending: count }));
const pass = (milliseconds: number): Promise<void> =>
  act(async () => void vi.advanceTimersByTime(milliseconds));

test('that an act is being saved is said once it takes long, and until it is done', async () => {
  const { host } = await mount(<Durable />);
  const said: (string | null)[] = [];
  const look = (): void => void said.push(host.textContent);
  await pending(1);
  look();
  await pass(99);
  look();
  await pass(1);
  look();
  await pending(2);
  await pending(1);
  look();
  await pending(0);
  look();
  expect(said).toEqual(['saved', 'saved', 'saving…', 'saving…', 'saved']);
});

test('many acts, each of them soon done, are not taken for one that takes long', async () => {
  const { host } = await mount(<Durable />);
  for (let n = 0; n < 10; n++) {
    await pending(1);
    await pass(60);
    expect(host.textContent).toBe('saved');
    await pending(0);
  }
});
