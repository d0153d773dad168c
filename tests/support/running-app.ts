import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A running application on either host, with its first window. */
export interface RunningApp {
  readonly page: Page;
  /** The program's own folder. */
  readonly home: string;
  /** Ends the application as a user would, and resolves when its process or host is gone. */
  close(): Promise<void>;
}

/** What a journey starts from. */
export interface StartOptions {
  /** The library to show; without one, the application opens what it would (the sample, the first time). */
  readonly library?: string;
  /** A folder for the program's own data, to start a second time with; a fresh one otherwise. */
  readonly home?: string;
  /** Whether nothing of the program is there yet, not even the sample; else the first start was another one’s. */
  readonly isFirst?: boolean;
}
