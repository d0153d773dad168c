import {
  IconBookmark,
  IconCalendarEvent,
  IconChevronRight,
  IconFileText,
  IconHighlight,
  IconLink,
  IconMessage,
  IconNote,
} from '@tabler/icons-react';
import { useEffect, useRef, type DOMAttributes, type ReactNode } from 'react';
import type { Found } from '#common/contract/library';
import { asksBeside } from '../../platform/open-beside';
import { Kbd } from '../../ui/Kbd';
import { Marked } from '../../ui/Marked';
import { foundShown, type PaletteRow } from './palette-rows';
import styles from './Palette.module.css';

const icon = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
const icons: Record<Found['kind'], ReactNode> = {
  article: <IconFileText {...icon} />,
  annotation: <IconHighlight {...icon} />,
  evidence: <IconLink {...icon} />,
  event: <IconCalendarEvent {...icon} />,
  note: <IconNote {...icon} />,
  tag: <IconBookmark {...icon} />,
};

/** One row of the palette. */
export function PaletteLine({
  id,
  row,
  active,
  onPoint,
  onChoose,
}: {
  id: string;
  row: PaletteRow;
  active: boolean;
  onPoint: () => void;
  onChoose: (beside: boolean) => void;
}) {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) element.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  // For the mouse alone: the field above has the focus throughout, and keys reach a row through it.
  const pointer: DOMAttributes<HTMLDivElement> = {
    onMouseMove: () => !active && onPoint(),
    onMouseDown: (event) => event.preventDefault(),
    onClick: (event) => onChoose(asksBeside(event)),
  };
  const why = row.kind === 'command' ? row.command.why : null;
  return (
    <div
      {...pointer}
      ref={element}
      id={id}
      role="option"
      aria-selected={active}
      aria-disabled={why !== null || undefined}
      className={styles.row}
    >
      {row.kind === 'command' ? (
        <>
          <IconChevronRight {...icon} />
          <span className={styles.label}>{row.command.label}</span>
          {why !== null && (
            <span className={styles.why}>
              <span className="tl-unseen">, not now: </span>
              {why}
            </span>
          )}
          {row.command.keys !== null && <Kbd keys={row.command.keys} />}
        </>
      ) : (
        <FoundLine found={row.found} />
      )}
    </div>
  );
}

/** Something to go to: what it is called or says, with the words found, and beneath it the line they stand in. */
function FoundLine({ found }: { found: Found }) {
  const { name, line, comment } = foundShown(found);
  return (
    <>
      {comment ? <IconMessage {...icon} /> : icons[found.kind]}
      <span className={styles.words}>
        <span className={styles.label} dir="auto">
          <Marked {...name} />
        </span>
        {line !== null && (
          <span className={styles.line} dir="auto">
            <Marked {...line} />
          </span>
        )}
      </span>
      <span className={styles.detail}>{found.detail}</span>
      <span className={styles.kind}>{comment ? 'comment' : found.kind}</span>
    </>
  );
}
