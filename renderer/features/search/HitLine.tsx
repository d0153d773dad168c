import { IconCalendarEvent, IconFileText, IconHighlight, IconMessage, IconNote } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { SearchHit, SearchKind } from '#common/contract/search';
import { Marked } from '../../ui/Marked';
import styles from './SearchPane.module.css';

const icon = { size: 13, stroke: 1.75, 'aria-hidden': true } as const;

/** Where a line stands, in words and as a sign. */
export const kindWords: Readonly<Record<SearchKind, { one: string; many: string; icon: ReactNode }>> = {
  article: { one: 'article', many: 'Articles', icon: <IconFileText {...icon} /> },
  quote: { one: 'quote', many: 'Quotes', icon: <IconHighlight {...icon} /> },
  comment: { one: 'comment', many: 'Comments', icon: <IconMessage {...icon} /> },
  note: { one: 'note', many: 'Notes', icon: <IconNote {...icon} /> },
  event: { one: 'event', many: 'Events', icon: <IconCalendarEvent {...icon} /> },
};

/** A line as a screen reader says it. */
export function sayHit(hit: SearchHit | undefined): string {
  return hit ? `${hit.line}, ${kindWords[hit.kind].one}: ${hit.label}` : 'Loading';
}

/** A line that was found, its words marked, and what it stands in. */
export function HitLine({ hit }: { hit: SearchHit | undefined }) {
  if (!hit) return <div className={styles.hit} aria-hidden="true" />;
  return (
    <div className={styles.hit}>
      <div className={styles.where}>
        {kindWords[hit.kind].icon}
        <span className={styles.label}>{hit.label === '' ? 'Untitled' : hit.label}</span>
      </div>
      <div className={styles.line} dir="auto">
        <Marked text={hit.line} marks={hit.marks} />
      </div>
    </div>
  );
}
