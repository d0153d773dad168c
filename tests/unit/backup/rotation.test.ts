import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBackupDue, outdatedBackups, type RotatedBackup } from '#common/backup/rotation';

const hour = 3_600_000;
const day = 24 * hour;
const now = Date.UTC(2024, 5, 15, 12, 30);

/** Backups made so many hours before `now`, named by that number. */
function madeHoursAgo(...hours: number[]): RotatedBackup[] {
  return hours.map((ago) => ({ id: String(ago), at: now - ago * hour, regular: true }));
}

test('each hour of the last day, each day of the last month and each month keeps its last', () => {
  const all = madeHoursAgo(...Array.from({ length: 24 * 90 * 2 }, (_, index) => index / 2));
  const outdated = new Set(outdatedBackups(all, now));
  const kept = all.filter(({ id }) => !outdated.has(id)).map(({ id }) => Number(id));
  // 12:30 is the last half hour of its hour: each hour keeps the one on the half.
  expect(kept.filter((ago) => ago <= 24)).toEqual(Array.from({ length: 25 }, (_, index) => index));
  const days = kept.filter((ago) => ago > 24 && ago <= 31 * 24);
  expect(days).toEqual(Array.from({ length: 30 }, (_, index) => 13 + (index + 1) * 24));
  expect(kept.filter((ago) => ago > 31 * 24).length).toBe(2);
});

test('rotating again and again while backups are made hourly keeps a bounded number', () => {
  let kept: RotatedBackup[] = [];
  for (let n = 0; n < 24 * 100; n++) {
    const at = now + n * hour;
    kept.push({ id: String(n), at, regular: true });
    const outdated = new Set(outdatedBackups(kept, at));
    kept = kept.filter(({ id }) => !outdated.has(id));
    expect(kept.at(-1)?.id).toBe(String(n));
  }
  expect(kept.length).toBeLessThanOrEqual(25 + 31 + 4);
});

test('one made for a reason of its own stays a month', () => {
  const own: RotatedBackup = { id: 'own', at: now - 3 * hour - 60_000, regular: false };
  expect(outdatedBackups([own, ...madeHoursAgo(3, 0)], now)).toEqual([]);
  expect(outdatedBackups([own, ...madeHoursAgo(3, 0)], now + 32 * day)).toContain('own');
});

test('whatever is there, the newest is never outdated, nor one that a wrong clock dated ahead', () => {
  const any = fc.array(
    fc.record({
      id: fc.uuid(),
      at: fc.integer({ min: now - 400 * day, max: now + 5 * day }),
      regular: fc.boolean(),
    }),
    { minLength: 1, maxLength: 40 },
  );
  fc.assert(
    fc.property(any, (backups) => {
      const outdated = new Set(outdatedBackups(backups, now));
      const newest = Math.max(...backups.map(({ at }) => at));
      for (const { id, at } of backups) if (at > now) expect(outdated.has(id)).toBe(false);
      expect(backups.some(({ id, at }) => at === newest && !outdated.has(id))).toBe(true);
    }),
  );
});

test.each([
  ['none was made', null, true],
  ['the last is minutes old', now - 50 * 60_000, false],
  ['the last is an hour old', now - hour, true],
  ['the clock was set back since', now + 2 * hour, true],
])('a backup is due: %s', (_name, last, due) => {
  expect(isBackupDue(last, now)).toBe(due);
});
