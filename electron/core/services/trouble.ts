import type { TroubleCode } from '#common/contract/base';
import { err } from '#common/result';
import type { BlobError, CommitError } from '#core/store/library';
import type { UndoError } from '#core/store/undo';

/**
 * Why a service did not do what was asked: a code of the contract and a whole sentence that names the thing,
 * the reason and what to do next. `what` names the input a screen may point at.
 */
export interface Trouble {
  readonly code: TroubleCode;
  readonly message: string;
  readonly what?: string | undefined;
}

interface Failure {
  readonly ok: false;
  readonly error: Trouble;
}

function trouble(code: TroubleCode, message: string, what?: string): Failure {
  return err(what === undefined ? { code, message } : { code, message, what });
}

const nouns = {
  article: 'article',
  annotation: 'annotation',
  evidence: 'evidence',
  event: 'event',
  note: 'note',
  tag: 'tag',
  revision: 'revision of the text',
  file: 'file',
  relation: 'word on two articles',
} as const;

/** The failure for a record that is not there (any more), by the word a user knows it by. */
export function notFound(kind: keyof typeof nouns): Failure {
  const message = `This ${nouns[kind]} is no longer in the library; it may have been deleted in another window. Undo brings back what was deleted.`;
  return trouble('NOT_FOUND', message, kind);
}

/** The failure for input that cannot be used; `what` names the field. */
export function refused(message: string, what?: string): Failure {
  return trouble('REFUSED', message, what);
}

/** The failure for a limit of ours, named in the message. */
export function beyondLimit(message: string, what?: string): Failure {
  return trouble('LIMIT', message, what);
}

/** The failure for words or records that something else changed first. */
export function conflicting(message: string, what?: string): Failure {
  return trouble('CONFLICT', message, what);
}

/** The failure for a library that is open for reading only; `why` is a sentence. */
export function readOnly(why: string): Failure {
  return trouble('READ_ONLY', `${why} Nothing was changed.`);
}

/** The failure for what the disk or the system refused; `message` is a sentence. */
export function storageTrouble(message: string): Failure {
  return trouble('STORAGE', message);
}

const commitCodes = {
  conflict: 'CONFLICT',
  invalid: 'REFUSED',
  'read-only': 'READ_ONLY',
  'not-written': 'STORAGE',
  closed: 'STORAGE',
} as const satisfies Record<CommitError['kind'], TroubleCode>;

/** The store's refusal of a change, as the contract says it. */
export function commitTrouble(error: CommitError): Failure {
  return trouble(commitCodes[error.kind], error.message);
}

/** A file of the library that could not be read or stored, as the contract says it. */
export function blobTrouble(error: BlobError): Failure {
  if (error.kind === 'missing') return trouble('NOT_FOUND', error.message, 'file');
  return trouble(error.kind === 'read-only' ? 'READ_ONLY' : 'STORAGE', error.message);
}

/** Why nothing was undone or redone, as the contract says it. */
export function undoTrouble(error: UndoError, writable: boolean): Failure {
  if (error.kind === 'nothing') return trouble('REFUSED', error.message);
  if (error.kind === 'conflict') return trouble('CONFLICT', error.message, error.label);
  return trouble(writable ? 'STORAGE' : 'READ_ONLY', error.message);
}
