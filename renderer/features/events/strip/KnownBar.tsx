import { Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { KnownCounts } from '#common/contract/events';
import { runCommand } from '../../../platform/commands';
import { IconButton } from '../../../ui/IconButton';
import { counted } from '../../../ui/counted';
import { DayField } from './DayField';
import type { KnownOnDay } from './use-known-on';
import styles from './KnownOn.module.css';

const icon = { size: 18, stroke: 1.75 };

/** Says that the timeline is not today's: which day it is as known on, what is left out, and the way back. */
export function KnownBar({ known, events }: { known: KnownOnDay; events: number }) {
  const { day, publications, left } = known;
  return (
    <div className={styles.bar}>
      <strong>As known on</strong>
      <DayField day={day} onDay={known.setDay} />
      <span className={styles.steps}>
        <IconButton
          label="Back to the publication before"
          keys=","
          icon={<IconChevronLeft {...icon} />}
          disabled={!publications.some((each) => each < day)}
          onClick={() => known.step(-1)}
        />
        <IconButton
          label="On to the next publication"
          keys="."
          icon={<IconChevronRight {...icon} />}
          disabled={!publications.some((each) => each > day)}
          onClick={() => known.step(1)}
        />
      </span>
      <p className={styles.words} role="status">
        {left && knownWords(events, left)}
        <span className={styles.quiet}> Lists and Details show what is known today.</span>
      </p>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          known.leave();
          void runCommand('go.timeline');
        }}
      >
        Show all that is known
      </Button>
    </div>
  );
}

/** How much was known, and what is left out and why, in sentences. */
function knownWords(events: number, { notYet, unbacked, undated, unclear }: KnownCounts): string {
  const dated = events + notYet;
  const told =
    notYet === 0
      ? `All ${counted(events, 'event')} had been told of.`
      : `${events.toLocaleString('en')} of ${counted(dated, 'event')} had been told of.`;
  const out = [
    undated > 0 && `${counted(undated, 'article')} without a publication date`,
    unclear > 0 && `${counted(unclear, 'article')} that may have come out later`,
    unbacked > 0 && `${counted(unbacked, 'event')} without evidence`,
  ].filter((words) => words !== false);
  return out.length === 0 ? told : `${told} Left out: ${out.join(', ')}.`;
}
