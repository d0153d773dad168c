import { useMediaQuery } from '@mantine/hooks';
import { z } from 'zod';
import { useSetting } from '../platform/settings';

const ThemeChoice = z.enum(['system', 'light', 'sepia', 'dark']);
export type ThemeChoice = z.infer<typeof ThemeChoice>;

/** What the user chose, what that comes to now, and how to choose. */
export function useThemeChoice(): {
  choice: ThemeChoice;
  scheme: 'light' | 'dark';
  choose: (choice: ThemeChoice) => void;
} {
  const [choice, choose] = useSetting<ThemeChoice>('theme', ThemeChoice, 'system');
  const dark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false });
  const system = dark ? 'dark' : 'light';
  const scheme = choice === 'system' ? system : choice === 'sepia' ? 'light' : choice;
  return { choice, scheme, choose };
}
