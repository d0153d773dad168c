import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { EvidenceRow } from '#common/contract/rows';
import type { DateAsTold } from '#common/model/date-as-told';
import type { Event } from '#common/model/event';
import { confirmTold } from '#common/time/date-as-told';
import { needsReread } from '#common/time/reread';
import { tellDate, toldOf } from '#common/time/told-words';
import { RichTextView } from '../../../editor/RichTextView';
import { useAct } from '../../../platform/act';
import { useWorkspace } from '../../../platform/workspace';
import { ContextMenu, useOpenMenu, type MenuEntry } from '../../../ui/ContextMenu';
import { DateText } from '../../../ui/DateText';
import { IconButton } from '../../../ui/IconButton';
import { privateEntry, PrivateMark } from '../../../ui/Private';
import { QuoteButton } from '../../../ui/QuoteButton';
import { TextButton } from '../../../ui/TextButton';
import { aspectWords } from '../words';
import { EvidenceEdit } from './EvidenceEdit';
import styles from './EventDetails.module.css';

const stateWords: Record<EvidenceRow['state'], string> = {
  exact: '',
  moved: 'moved',
  changed: 'words changed',
  orphan: 'place lost',
};

/** A quote longer than this (UTF-16 units) is cut to a few lines at first, so that lists of many can be read over. */
const longest = 320;

/** One claim: its words, which lead to their place, and what is said of them. */
export function EvidenceItem({
  row,
  event,
  readOnly,
}: {
  row: EvidenceRow;
  event: Event;
  readOnly: boolean;
}) {
  const [editing, setEditing] = useState(false);
  const [whole, setWhole] = useState(false);
  const cut = !whole && row.quote.length > longest;
  const openMenu = useOpenMenu();
  const { evidence } = row;
  const jump = (): void =>
    useWorkspace.getState().openArticle(row.article, { annotation: evidence.annotation });
  const beside = (): void =>
    useWorkspace
      .getState()
      .openBeside(row.article, { annotation: evidence.annotation, detail: { kind: 'event', id: event.id } });
  const items = useItems(row, event, { readOnly, jump, beside, edit: () => setEditing(true) });
  return (
    <li className={styles.claim}>
      <ContextMenu items={items}>
        <div className={styles.claimTop}>
          <QuoteButton className={styles.quote} data-cut={cut || undefined} onClick={jump}>
            <span>{row.quote}</span>
          </QuoteButton>
          <IconButton
            label={`What to do with the evidence “${row.quote.slice(0, 40)}”`}
            icon={<IconDots size={16} stroke={1.75} />}
            onClick={() => {
              const box = document.activeElement?.getBoundingClientRect();
              openMenu({ x: box?.left ?? 0, y: box?.bottom ?? 0 }, items);
            }}
          />
        </div>
        {cut && (
          <TextButton small className={styles.quoteMore} onClick={() => setWhole(true)}>
            Show the whole quote
          </TextButton>
        )}
        <div className={styles.facts}>
          <span className={styles.article}>{row.articleLabel}</span>
          {row.publisher !== '' && <span>{row.publisher}</span>}
          <DateText date={row.published} none="not dated" />
          {stateWords[row.state] !== '' && <span className={styles.warning}>{stateWords[row.state]}</span>}
        </div>
        {evidence.private && (
          <div className={styles.facts}>
            <PrivateMark />
          </div>
        )}
        {!editing && <Said row={row} event={event} />}
        {editing && <EvidenceEdit row={row} onDone={() => setEditing(false)} />}
      </ContextMenu>
    </li>
  );
}

/** What this claim says beside its words: the date, who says it, and of what. */
function Said({ row, event }: { row: EvidenceRow; event: Event }) {
  const { told, about, comment, id } = row.evidence;
  return (
    <>
      {(told !== null || row.saidBy.length > 0 || about !== 'event') && (
        <div className={styles.facts} data-wrap>
          {told !== null && (
            <span>
              Date as told: {tellDate(toldOf(told, row.quote))}
              {!told.confirmed && <span className={styles.warning}> not confirmed</span>}
              {event.dateFrom === id && ', the date of the event'}
            </span>
          )}
          {row.saidBy.length > 0 && <span>Said by {row.saidBy.join(', ')}</span>}
          {about !== 'event' && <span>About: {aspectWords[about].toLowerCase()}</span>}
        </div>
      )}
      {told && isOutdated(row, told) && <LookAgain article={row.article} />}
      {comment && <RichTextView doc={comment} />}
    </>
  );
}

/** Whether a date told was counted from its article's date before that changed, or waited for it. */
function isOutdated(row: EvidenceRow, told: DateAsTold): boolean {
  const own = told.against === null || told.against.article === row.article;
  return own && told.against?.field !== 'accessed' && needsReread(told, row.published?.edtf ?? null);
}

/** The way to where a date is settled whose article has another date now. */
function LookAgain({ article }: { article: string }) {
  const showDetail = useWorkspace((state) => state.showDetail);
  return (
    <TextButton
      tone="warn"
      underlined
      className={styles.ownLine}
      onClick={() => showDetail({ kind: 'article', id: article })}
    >
      Its article’s date is another now: look at it again
    </TextButton>
  );
}

function useItems(
  row: EvidenceRow,
  event: Event,
  {
    readOnly,
    jump,
    beside,
    edit,
  }: { readOnly: boolean; jump: () => void; beside: () => void; edit: () => void },
): readonly MenuEntry[] {
  const act = useAct();
  const { id, told, annotation, private: isPrivate } = row.evidence;
  const takesDate = told !== null && event.dateFrom !== id;
  const confirm = (): void => {
    if (told) void act((api) => api.evidence.edit({ id, fields: { told: confirmTold(told) } }));
  };
  return [
    { label: 'Show in the article', run: jump },
    { label: 'Open its article beside', run: beside },
    {
      label: 'Show the highlight',
      run: () => useWorkspace.getState().showDetail({ kind: 'annotation', id: annotation }),
    },
    'divider',
    { label: 'Edit', disabled: readOnly, run: edit },
    ...(told && !told.confirmed ? [{ label: 'Confirm its date', disabled: readOnly, run: confirm }] : []),
    {
      label: 'Use its date for the event',
      disabled: readOnly || !takesDate,
      run: () => act((api) => api.events.edit({ id: event.id, fields: { dateFrom: id } })),
    },
    privateEntry(isPrivate, readOnly, (on) =>
      act((api) => api.evidence.edit({ id, fields: { private: on } })),
    ),
    'divider',
    {
      label: 'Take this evidence away',
      danger: true,
      disabled: readOnly,
      run: () => act((api) => api.evidence.remove({ id })),
    },
  ];
}
