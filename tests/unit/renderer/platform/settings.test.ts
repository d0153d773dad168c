import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  flushSettings,
  setSetting,
  startSettings,
  useSettingValues,
} from '../../../../renderer/platform/settings';

const saved: Record<string, unknown>[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  saved.length = 0;
  startSettings({ theme: 'dark' }, (values) => Promise.resolve(saved.push(values)));
});
afterEach(async () => {
  await flushSettings();
  vi.useRealTimers();
});

test('many values in a row are saved once, and only those set', async () => {
  for (let size = 200; size < 260; size++) setSetting('panes.window', { library: size });
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(saved).toEqual([{ 'panes.window': { library: 259 } }]);
});

test('the first after a rest is on disk at once, the next with those of the same moment', async () => {
  await vi.advanceTimersByTimeAsync(1000);
  setSetting('place', 'one');
  await vi.advanceTimersByTimeAsync(1);
  expect(saved).toEqual([{ place: 'one' }]);
  setSetting('place', 'two');
  setSetting('place', 'three');
  await vi.advanceTimersByTimeAsync(1);
  expect(saved).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(saved).toEqual([{ place: 'one' }, { place: 'three' }]);
});

test('a value counts at once, before it is on disk', () => {
  setSetting('theme', 'light');
  expect(useSettingValues.getState().values['theme']).toBe('light');
});

test('what could not be saved is saved with the next', async () => {
  let fails = true;
  startSettings({}, (values) =>
    fails ? Promise.reject(new Error('no')) : Promise.resolve(saved.push(values)),
  );
  setSetting('a', 1);
  await vi.advanceTimersByTimeAsync(1000);
  fails = false;
  setSetting('b', 2);
  await vi.advanceTimersByTimeAsync(1000);
  expect(saved).toEqual([{ a: 1, b: 2 }]);
});

test('flushing saves now', async () => {
  setSetting('a', 1);
  await flushSettings();
  expect(saved).toEqual([{ a: 1 }]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(saved).toHaveLength(1);
});
