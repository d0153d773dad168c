export { ReadingDialog } from './ReadingDialog';
export { ThemeDialog } from './ThemeDialog';
