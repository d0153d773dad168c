/** A backup as rotation sees it: when it was made (ms since 1970) and whether for a reason of its own. */
export interface RotatedBackup {
  readonly id: string;
  readonly at: number;
  /** Made by the clock; others (asked for, before a repair or an upgrade) are each kept for a month. */
  readonly regular: boolean;
}

const hour = 3_600_000;
const day = 24 * hour;
const month = 31 * day;

/**
 * Which backups are no longer needed at `now` (ms): of the last day the last of each hour is kept, of the last month
 * the last of each day, of all time the last of each month (days and months in UTC). The newest is always kept, and
 * so is any that a wrong clock dated into the future.
 */
export function outdatedBackups(backups: readonly RotatedBackup[], now: number): string[] {
  const lastOf = new Map<string, RotatedBackup>();
  const newestLast = [...backups].sort((a, b) => a.at - b.at);
  for (const backup of newestLast) for (const slot of slotsOf(backup, now)) lastOf.set(slot, backup);
  const kept = new Set<RotatedBackup | undefined>([...lastOf.values(), newestLast.at(-1)]);
  return newestLast.filter((backup) => !kept.has(backup)).map(({ id }) => id);
}

/** The slots a backup competes for; the last of each slot stays. */
function slotsOf({ id, at, regular }: RotatedBackup, now: number): string[] {
  const age = now - at;
  const moment = new Date(at).toISOString();
  const slots = [`month ${moment.slice(0, 7)}`];
  if (age < 0 || (age <= month && !regular)) slots.push(`own ${id}`);
  if (age <= month) slots.push(`day ${moment.slice(0, 10)}`);
  if (age <= day) slots.push(`hour ${moment.slice(0, 13)}`);
  return slots;
}

/** Whether a backup is due at `now` (ms): none was made yet, or the last one is an hour old or from the future. */
export function isBackupDue(last: number | null, now: number): boolean {
  return last === null || now - last >= hour || last > now + hour;
}
