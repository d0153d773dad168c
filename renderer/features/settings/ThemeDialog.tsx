import { Modal, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../platform/commands';
import { useThemeChoice, type ThemeChoice } from '../../ui/theme-choice';

const choices: readonly [ThemeChoice, string, string][] = [
  ['system', 'Like the system', 'Changes when your system does.'],
  ['light', 'Light', 'Dark words on paper.'],
  ['sepia', 'Sepia', 'Dark words on warm paper.'],
  ['dark', 'Dark', 'Light words on dark, for dim rooms.'],
];

/** Light or dark: shown at once, kept on this computer. */
export function ThemeDialog() {
  const [open, setOpen] = useState(false);
  const { choice, choose } = useThemeChoice();
  useCommand('view.theme', () => setOpen(true));
  if (!open) return null;
  return (
    <Modal opened onClose={() => setOpen(false)} title="Light or dark" size="xs">
      <Radio.Group aria-label="Light or dark" value={choice} onChange={(next) => choose(next)}>
        <Stack gap={12}>
          {choices.map(([value, label, description]) => (
            <Radio
              key={value}
              value={value}
              label={label}
              description={description}
              data-autofocus={choice === value || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Modal>
  );
}
