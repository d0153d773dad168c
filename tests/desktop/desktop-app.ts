import type { Page } from '@playwright/test';
import type * as ElectronModule from 'electron';
import type { RunningApp } from '../support/running-app';

/** What a test may use of Electron in the main process. */
export type Electron = typeof ElectronModule;

/** A running main process, on the true Electron or the stand-in. */
export interface MainProcess {
  readonly trueElectron: boolean;
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>;
  /** All it printed. */
  said(): string;
  /** Resolves once the first window has its page; rejects when the program ended before. */
  firstPage(): Promise<void>;
  /** The page of the window opened last; another one after a crash. */
  page(): Page;
  /** Runs a function in the main process; it sees only its arguments. */
  evaluate<T, A>(run: (electron: Electron, argument: A) => T | Promise<T>, argument: A): Promise<T>;
  kill(signal: NodeJS.Signals): void;
}

/** An item of the menu bar, as the user sees it. */
export interface MenuEntry {
  readonly id: string | undefined;
  readonly label: string;
  readonly type: string;
  readonly role: string | undefined;
  readonly enabled: boolean;
  readonly accelerator: string | undefined;
  readonly items: readonly MenuEntry[];
}

/** The running desktop application with what only the desktop has. */
export interface DesktopApp extends RunningApp {
  readonly trueElectron: boolean;
  readonly ended: Promise<number | null>;
  said(): string;
  /** Runs a function in the main process; it sees only its arguments. */
  main<T, A = undefined>(run: (electron: Electron, argument: A) => T | Promise<T>, argument?: A): Promise<T>;
  menu(): Promise<readonly MenuEntry[]>;
  /** Chooses from the menu bar, once the item is there and not greyed out. */
  choose(id: string): Promise<void>;
  /** The next open dialog is answered with these files or folders; none cancels. */
  answerOpen(paths: readonly string[]): Promise<void>;
  /** How often the open dialog was asked for since its answer was set. */
  timesAskedToOpen(): Promise<number>;
  /** The next save dialog is answered with this file; null cancels. */
  answerSave(path: string | null): Promise<void>;
  /** Takes the place of the system's browser, and tells what it was asked to open. */
  openedOutside(): Promise<readonly string[]>;
  /** Starts the program a second time on the same home; resolves with its exit code. */
  startAgain(...args: string[]): Promise<number | null>;
  /** Closes the window as its button does; resolves with the exit code. */
  closeWindow(): Promise<number | null>;
  /** Quits as the menu does; resolves with the exit code. */
  quit(): Promise<number | null>;
  /** Kills the page's process. */
  crash(): Promise<void>;
  /** Errors of the page and refusals of its policy are what this test is about. */
  expectViolations(): void;
}
