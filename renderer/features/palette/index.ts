export { Palette } from './Palette';
export { ShortcutSheet } from './ShortcutSheet';
