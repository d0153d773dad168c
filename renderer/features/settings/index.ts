export { ThemeDialog } from './ThemeDialog';
