import type { OpenError } from './library';
import type { HeldBy } from './lock';
import { reasonOf } from './reason';

/** No library where one was named. */
export function missingError(folder: string): OpenError {
  const message = `There is no library in ${folder}: it holds no library.jsonl. Choose a library's folder, or make a new library.`;
  return { kind: 'missing', message };
}

/** A library without its snapshot. */
export function headlessError(folder: string): OpenError {
  const message = `The library in ${folder} is damaged: library.jsonl is missing although its journal is there. Run check with --repair, or restore it from a backup into another folder.`;
  return { kind: 'damaged', message };
}

/** A snapshot that does not even say whose it is. */
export function headerlessError(folder: string): OpenError {
  const message = `The library in ${folder} is damaged: the first line of library.jsonl is unreadable. Run check with --repair, or restore it from a backup into another folder.`;
  return { kind: 'damaged', message };
}

/** A folder in which no library can be made. */
export function occupiedError(folder: string, isFile: boolean): OpenError {
  const why = isFile ? 'it is a file' : 'the folder holds other files';
  const message = `No library can be made in ${folder} because ${why}. Choose a new or empty folder.`;
  return { kind: 'occupied', message };
}

/** Another program writes the library. */
export function heldError(folder: string, { by, canTakeOver }: HeldBy): OpenError {
  const holder = `process ${by.pid} on ${by.host} since ${by.since}`;
  const remedy = canTakeOver
    ? 'It has not been heard of for five minutes: take it over if you are sure that it no longer runs.'
    : 'Close it there, or open it for reading only.';
  const message = `The library in ${folder} is being written by ${holder}. ${remedy}`;
  return { kind: 'held', message, by, canTakeOver };
}

/** The system refused. */
export function unavailableError(folder: string, error: unknown): OpenError {
  const message = `The library in ${folder} could not be opened because ${reasonOf(error)}. Check the disk and the folder's rights and try again.`;
  return { kind: 'unavailable', message };
}
