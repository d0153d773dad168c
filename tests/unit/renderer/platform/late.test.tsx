// @vitest-environment jsdom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Durable } from '../../../../renderer/features/shell/StatusLine';
import { usePendingActs } from '../../../../renderer/platform/act';
import { useLate } from '../../../../renderer/platform/late';
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

function Waiting() {
  return useLate(
    usePendingActs((state) => state.pending > 0),
    100,
  )
    ? 'late'
    : 'not late';
}

test('a wait is late once it has lasted, until it is over', async () => {
  const { host } = await mount(<Waiting />);
  const said: (string | null)[] = [];
  const look = (): void => void said.push(host.textContent);
  await pending(1);
  await pass(99);
  look();
  await pass(1);
  look();
  await pending(2);
  await pending(1);
  look();
  await pending(0);
  look();
  expect(said).toEqual(['not late', 'late', 'late', 'not late']);
});

test('many waits, each soon over, are not taken for one that is late', async () => {
  const { host } = await mount(<Waiting />);
  for (let n = 0; n < 10; n++) {
    await pending(1);
    await pass(60);
    expect(host.textContent).toBe('not late');
    await pending(0);
  }
});

test('“saved” stands at no moment at which an act is under way, however short', async () => {
  const { host } = await mount(<Durable />);
  expect(host.textContent).toBe('saved');
  await pending(1);
  expect(host.textContent).toBe('saving…');
  await pending(0);
  expect(host.textContent).toBe('saved');
});
