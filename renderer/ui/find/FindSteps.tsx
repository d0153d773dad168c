import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useCommand, useLiveCommand } from '../../platform/commands';
import { IconButton } from '../IconButton';
import type { FindState } from './use-find-bar';

const icon = { size: 16, stroke: 1.75 } as const;

/** The way from place to place in a find bar: two buttons, and the commands of the same names. */
export function FindSteps({ state: { words, count, step } }: { state: FindState }) {
  const enabled = count > 0;
  const next = useLiveCommand('find.next');
  const previous = useLiveCommand('find.previous');
  const possible = enabled || (words === '' ? 'Type what to find first' : 'These words stand nowhere here');
  useCommand('find.next', () => step(1), { enabled: possible });
  useCommand('find.previous', () => step(-1), { enabled: possible });
  return (
    <>
      <IconButton
        label="Place before"
        keys={previous.keys}
        icon={<IconChevronUp {...icon} />}
        disabled={!enabled}
        onClick={() => step(-1)}
      />
      <IconButton
        label="Next place"
        keys={next.keys}
        icon={<IconChevronDown {...icon} />}
        disabled={!enabled}
        onClick={() => step(1)}
      />
    </>
  );
}
