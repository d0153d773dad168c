import { contractErrors, type TroubleCode } from '#common/contract/base';
import { ChannelError } from '#common/contract/channel-error';

function codeOf(error: unknown): string | null {
  const code = error instanceof Error ? (error as Error & { code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : null;
}

/** The contract's code of an error, or null for anything that the contract does not foresee. */
export function troubleCode(error: unknown): TroubleCode | null {
  const code = codeOf(error);
  return code !== null && code in contractErrors ? (code as TroubleCode) : null;
}

/** Whether an error only says that the call was cancelled, which is never worth telling. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'CancelledError');
}

/**
 * An error as one whole sentence for the user. The contract's errors and those of the line bring their own;
 * all else is a fault of ours, and is said to be one rather than dressed up.
 */
export function sentenceOf(error: unknown): string {
  if (error instanceof ChannelError) return error.message;
  if (error instanceof Error && troubleCode(error) !== null && error.message !== '') return error.message;
  if (codeOf(error) === 'BAD_REQUEST') {
    return 'Throughline could not use what was entered. Check it and try again.';
  }
  const words = error instanceof Error ? error.message : String(error);
  return `Something went wrong inside Throughline (${words || 'no reason was given'}). Nothing else was changed; try again.`;
}
