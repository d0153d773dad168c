import { Button, Group, Modal, SegmentedControl, Slider, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../../platform/commands';
import { usualLook, useReadingLook, type ReadingLook } from '../../ui/reading-look';
import { useThemeChoice, type ThemeChoice } from '../../ui/theme-choice';
import styles from './ReadingDialog.module.css';

interface Offer<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

const faceOffers: Offer<ReadingLook['face']>[] = [
  { value: 'serif', label: 'Serif' },
  { value: 'sans', label: 'Sans' },
  { value: 'wide', label: 'Wide' },
];
const paperOffers: Offer<ThemeChoice>[] = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'sepia', label: 'Sepia' },
  { value: 'dark', label: 'Dark' },
];

/** How articles are set. It stands aside, so that each change is seen in the text at once. */
export function ReadingDialog() {
  const [open, setOpen] = useState(false);
  const [look, setLook] = useReadingLook();
  const { choice, choose } = useThemeChoice();
  useCommand('view.reading', () => setOpen(true));
  if (!open) return null;
  const set = (change: Partial<ReadingLook>): void => setLook({ ...look, ...change });
  return (
    <Modal
      opened
      onClose={() => setOpen(false)}
      title="How articles look"
      size={320}
      withOverlay={false}
      lockScroll={false}
      classNames={{ inner: styles.aside ?? '' }}
    >
      <Stack gap={16}>
        <Choice label="Paper" offers={paperOffers} value={choice} onChange={choose} />
        <Choice
          label="Letters"
          offers={faceOffers}
          value={look.face}
          says={look.face === 'wide' ? 'Open letters set wider apart, from the fonts of this computer.' : ''}
          onChange={(face) => set({ face })}
        />
        <Measure
          label="Size"
          says={`${look.size} px`}
          value={look.size}
          range={[14, 32, 1]}
          onChange={(size) => set({ size })}
        />
        <Measure
          label="Characters a line"
          says={`about ${look.measure}`}
          value={look.measure}
          range={[40, 100, 2]}
          onChange={(measure) => set({ measure })}
        />
        <Measure
          label="Space between lines"
          says={look.spacing.toFixed(1)}
          value={look.spacing}
          range={[1.3, 2.4, 0.1]}
          onChange={(spacing) => set({ spacing: Math.round(spacing * 10) / 10 })}
        />
        <Group justify="flex-end">
          <Button onClick={() => setLook(usualLook)}>As it was at first</Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  offers: Offer<Value>[];
  value: Value;
  /** What is to be known of the one chosen; nothing for most. */
  says?: string;
  onChange: (value: Value) => void;
}

/** One of a few, all in sight. */
function Choice<Value extends string>({ label, offers, value, says = '', onChange }: ChoiceProps<Value>) {
  return (
    <div>
      <div className={styles.label}>{label}</div>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={label}
        data={offers}
        value={value}
        onChange={onChange}
      />
      {says !== '' && (
        <Text size="xs" mt={4} c="var(--tl-ink-quiet)">
          {says}
        </Text>
      )}
    </div>
  );
}

/** A number that is set by sliding, or by the arrow keys. */
function Measure({
  label,
  says,
  value,
  range: [min, max, step],
  onChange,
}: {
  label: string;
  says: string;
  value: number;
  range: readonly [number, number, number];
  onChange: (value: number) => void;
}) {
  return (
    <div>
      <div className={styles.label}>
        <span>{label}</span>
        <span className={styles.says}>{says}</span>
      </div>
      <Slider
        size={4}
        min={min}
        max={max}
        step={step}
        label={null}
        thumbLabel={label}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
