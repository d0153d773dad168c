import { Button, Checkbox } from '@mantine/core';
import type { Outputs } from '../../platform/api';
import { DateText } from '../../ui/DateText';
import { askSideBySide } from './asking';
import styles from './GroupDialog.module.css';

/** An article of a group of likely copies. */
export type Member = Outputs['relations']['likelyGroup']['rows'][number];

interface Shown {
  readonly row: Member;
  /** The article of the group that was added first: the others are read beside it. */
  readonly first: Member;
  readonly isChosen: boolean;
  readonly onChoose: (on: boolean) => void;
}

/** One article of a group: whether it is decided of, how like the first it is, and the two side by side. */
export function MemberRow({ row, first, isChosen, onChoose }: Shown) {
  return (
    <li className={styles.member}>
      <Checkbox
        size="xs"
        checked={isChosen}
        label={row.label === '' ? 'An article without a title' : row.label}
        description={<About row={row} isFirst={row === first} />}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      {row !== first && (
        <Button size="compact-sm" variant="subtle" onClick={() => askSideBySide(first.id, row.id)}>
          Side by side
        </Button>
      )}
    </li>
  );
}

function About({ row, isFirst }: { row: Member; isFirst: boolean }) {
  const said = isFirst
    ? 'added first'
    : row.like === null
      ? 'like another of them'
      : `${row.like} of the first`;
  return (
    <>
      {row.publisher !== '' && `${row.publisher} · `}
      <DateText date={row.published} none="not dated" /> · {said}
    </>
  );
}
