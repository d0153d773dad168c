import type { Finding } from './finding';

export type { Finding } from './finding';

/** What is wrong with a library (`damage`) and what is only worth knowing (`notices`). */
export interface CheckReport {
  readonly damage: readonly Finding[];
  readonly notices: readonly Finding[];
}

/** Examines a whole library without changing or locking it. */
export declare function checkLibrary(folder: string): Promise<CheckReport>;
