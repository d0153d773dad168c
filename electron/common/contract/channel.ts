/** One message on a channel: text, or raw bytes. At most `maxMessageBytes` either way. */
export type ChannelMessage = string | Uint8Array<ArrayBuffer>;

/** Files travel in pieces, so no message needs to be larger (bytes). */
export const maxMessageBytes = 1024 * 1024;

/**
 * The one duplex line between a window and the core. Electron IPC and a WebSocket each implement it; nothing
 * above can tell which. After `close`, or once `onClose` has fired, `send` does nothing.
 */
export interface Channel {
  send(message: ChannelMessage): void;
  /** Listens to messages; returns how to stop. Messages that arrive before the first listener are kept for it. */
  onMessage(listener: (message: ChannelMessage) => void): () => void;
  /** Fires once, when either side closed. */
  onClose(listener: () => void): () => void;
  close(): void;
  /** Resolves when the line can take more; a sender of long streams waits for it. Absent where none is needed. */
  ready?(): Promise<void>;
}
