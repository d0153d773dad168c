/** The names of the desktop's messages between a window's preload and the main process; each carries a channel's number. */
export const ipcNames = {
  open: 'throughline:open',
  message: 'throughline:message',
  close: 'throughline:close',
} as const;
