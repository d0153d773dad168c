import type { Channel } from './channel';

/**
 * What a host hands to the window, and all it hands: how to open a line to the core. The desktop's preload
 * exposes one as `window.throughline`; in the browser the renderer makes its own over a WebSocket.
 */
export interface Bridge {
  /** Which host this is. Only `platform` capabilities may ask; features never do. */
  readonly host: 'desktop' | 'browser';
  /**
   * Opens a new channel. It may be used at once: what is sent before the line stands is kept for it. When the
   * line cannot be made, `onClose` fires instead; `open` itself does not throw for that.
   */
  open(): Channel;
}
