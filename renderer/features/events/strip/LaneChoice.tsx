import { NativeSelect } from '@mantine/core';
import { laneGroupings, type LaneGrouping } from '#common/timeline/lanes';
import styles from './TimelineStrip.module.css';

const words: Readonly<Record<LaneGrouping, string>> = {
  tag: 'Lanes by tag',
  who: 'Lanes by person or group',
  place: 'Lanes by place',
  article: 'Lanes by article',
};

/** What the events of the opened timeline are grouped by. */
export function LaneChoice({
  by,
  onBy,
}: {
  by: LaneGrouping | null;
  onBy: (by: LaneGrouping | null) => void;
}) {
  return (
    <NativeSelect
      aria-label="Lanes"
      size="xs"
      className={styles.lanes ?? ''}
      value={by ?? ''}
      onChange={(event) => onBy(laneGroupings.find((each) => each === event.currentTarget.value) ?? null)}
      data={[
        { value: '', label: 'No lanes' },
        ...laneGroupings.map((value) => ({ value, label: words[value] })),
      ]}
    />
  );
}
