export { ThemeCommand } from './ThemeCommand';
