import { expect, test } from 'vitest';
import type { Bridge } from '#common/contract/bridge';
import { type BridgePage, findBridge } from '../../../renderer/platform/bridge';
import { takeToken } from '../../../renderer/platform/token';

const token = 'A'.repeat(42) + '_';

/** A page at an address, with storage that may refuse. */
function page(hash: string, kept: string | null = null, storage: 'works' | 'refuses' = 'works') {
  const seen = { address: `/${hash}`, kept, reloads: 0, hashChanged: (): void => undefined };
  const location = {
    host: '127.0.0.1:8123',
    pathname: '/',
    search: '',
    hash,
    reload: () => (seen.reloads += 1),
  };
  const of: BridgePage = {
    location,
    history: {
      state: null,
      replaceState: (_state: unknown, _title: string, url?: string | URL | null) => {
        seen.address = String(url);
        location.hash = '';
      },
    },
    get sessionStorage() {
      if (storage === 'refuses') throw new Error('storage is off');
      return {
        getItem: () => seen.kept,
        setItem: (_key: string, value: string) => void (seen.kept = value),
      };
    },
    addEventListener: (_type, listener) => (seen.hashChanged = listener),
  };
  return { of, seen, location };
}

test('the token leaves the address at once and is kept for a reload', () => {
  const { of, seen } = page(`#t=${token}`);
  expect(takeToken(of)).toBe(token);
  expect(seen).toMatchObject({ address: '/', kept: token });
});

test('a newer token in the address replaces the one that was kept', () => {
  const { of, seen } = page(`#t=${token}`, 'B'.repeat(43));
  expect(takeToken(of)).toBe(token);
  expect(seen.kept).toBe(token);
});

test.each(['', '#', '#t=', '#t=short', `#t=${token}x`, `#x=${token}`])(
  'an address with "%s" has no token: the kept one counts, and the address stays',
  (hash) => {
    const { of, seen } = page(hash, token);
    expect(takeToken(of)).toBe(token);
    expect(seen.address).toBe(`/${hash}`);
    expect(takeToken(page(hash).of)).toBeNull();
  },
);

test('a browser that keeps nothing still opens the window', () => {
  expect(takeToken(page(`#t=${token}`, null, 'refuses').of)).toBe(token);
  expect(takeToken(page('', null, 'refuses').of)).toBeNull();
});

test('the desktop bridge goes before anything in the address', () => {
  const bridge: Bridge = { host: 'desktop', open: () => expect.unreachable('not opened here') };
  expect(findBridge({ ...page(`#t=${token}`).of, throughline: bridge })).toEqual({ ok: true, value: bridge });
});

test('a page without a token says what to do', () => {
  const found = findBridge(page('').of);
  expect(found.ok ? 'found' : found.error).toContain('start it again');
});

test('the address of a newer start, pasted into an open tab, loads it', () => {
  const { of, seen, location } = page(`#t=${token}`);
  expect(findBridge(of)).toMatchObject({ ok: true, value: { host: 'browser' } });
  seen.hashChanged();
  expect(seen.reloads).toBe(0);
  location.hash = `#t=${'C'.repeat(43)}`;
  seen.hashChanged();
  expect(seen).toMatchObject({ reloads: 1, kept: 'C'.repeat(43), address: '/' });
});
