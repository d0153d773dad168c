import { useCommand } from '../../platform/commands';
import { notify } from '../../platform/notify';
import { useThemeChoice } from '../../ui/theme-choice';

/** Handles "Light or dark". */
export function ThemeCommand() {
  const { scheme, choose } = useThemeChoice();
  useCommand('view.theme', () => {
    const other = scheme === 'dark' ? 'light' : 'dark';
    choose(other);
    notify.done(`Now ${other}. The settings can follow your system instead.`);
  });
  return null;
}
