export { KeysDialog } from './KeysDialog';
export { Palette } from './Palette';
export { ShortcutSheet } from './ShortcutSheet';
