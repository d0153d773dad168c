/** Why a line could not carry a call: it is closed, or the message is larger than any message may be. */
export type ChannelErrorCode = 'disconnected' | 'too-large';

/**
 * A call that failed on the way, not in the core. `message` is a sentence for the user; `code` is for programs.
 * Errors of the core itself are the contract's typed errors instead.
 */
export class ChannelError extends Error {
  override readonly name = 'ChannelError';
  readonly code: ChannelErrorCode;

  constructor(code: ChannelErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** The error every call gets while there is no line to the core. `cause` says what ended it, where known. */
export function disconnected(cause?: unknown): ChannelError {
  return new ChannelError(
    'disconnected',
    'Throughline is not answering. Nothing you had saved is lost; the window connects again by itself.',
    cause === undefined ? {} : { cause },
  );
}

/** The error of a message over `maxMessageBytes`, refused before anything is sent. */
export function tooLarge(): ChannelError {
  return new ChannelError(
    'too-large',
    'This is too much for one step: at most 1 MiB can be sent at once. Do it in smaller parts.',
  );
}

/** Whether an error means that the line to the core was lost. */
export function isDisconnected(error: unknown): error is ChannelError {
  return error instanceof ChannelError && error.code === 'disconnected';
}
