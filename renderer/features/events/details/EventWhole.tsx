import { IconX } from '@tabler/icons-react';
import type { BriefDate, EventRow } from '#common/contract/rows';
import { partOutside } from '#common/derive/part-outside';
import { parseEdtf } from '#common/time/edtf';
import type { EdtfDate } from '#common/time/edtf-value';
import { useCall } from '../../../platform/live';
import { useWorkspace } from '../../../platform/workspace';
import { DateText } from '../../../ui/DateText';
import { Field } from '../../../ui/Field';
import { IconButton } from '../../../ui/IconButton';
import { EventPicker } from '../EventPicker';
import { titleOf } from '../words';
import type { EditEvent, HeldEvent } from './held-event';
import styles from './EventDetails.module.css';

function dateOf(date: BriefDate): EdtfDate | null {
  const parsed = parseEdtf(date?.edtf ?? '');
  return parsed.ok ? parsed.value : null;
}

/** Where a part falls outside its whole, said as a sentence; else nothing. */
function outsideWords(part: BriefDate, whole: BriefDate): string {
  const outside = partOutside(dateOf(part), dateOf(whole));
  if (outside === null) return '';
  return outside === 'after' ? 'after the whole ends' : 'before the whole begins';
}

/** The event this one is a part of, and the events that are parts of it. */
export function EventWhole({
  held,
  edit,
  readOnly,
}: {
  held: HeldEvent;
  edit: EditEvent;
  readOnly: boolean;
}) {
  const { event, row, parts } = held;
  return (
    <>
      <Field label="Part of">
        {event.partOf !== null && (
          <Whole
            id={event.partOf}
            part={row.date}
            readOnly={readOnly}
            onClear={() => edit({ partOf: null })}
          />
        )}
        {event.partOf === null && !readOnly && (
          <EventPicker
            label="Part of"
            placeholder="Find the event it is part of"
            except={[event.id, ...parts.map(({ id }) => id)]}
            onPick={(whole) => void edit({ partOf: whole.id })}
          />
        )}
        {event.partOf === null && readOnly && <span className={styles.quiet}>Nothing</span>}
      </Field>
      {parts.length > 0 && (
        <Field label={parts.length === 1 ? 'Its part' : `Its ${parts.length} parts`}>
          <ul className={styles.parts}>
            {parts.map((part) => (
              <li key={part.id}>
                <EventLink event={part} warning={outsideWords(part.date, row.date)} />
              </li>
            ))}
          </ul>
        </Field>
      )}
    </>
  );
}

function Whole({
  id,
  part,
  readOnly,
  onClear,
}: {
  id: string;
  part: BriefDate;
  readOnly: boolean;
  onClear: () => Promise<unknown>;
}) {
  const whole = useCall(['events', 'get'], { id });
  if (!whole.data) return null;
  const warning = outsideWords(part, whole.data.row.date);
  return (
    <div className={styles.whole}>
      <EventLink event={whole.data.row} warning={warning} />
      {!readOnly && (
        <IconButton
          label={`No longer part of ${titleOf(whole.data.row)}`}
          icon={<IconX size={16} stroke={1.75} />}
          onClick={() => void onClear()}
        />
      )}
    </div>
  );
}

function EventLink({ event, warning }: { event: EventRow; warning: string }) {
  const openEvent = useWorkspace((state) => state.openEvent);
  return (
    <button type="button" className={styles.link} onClick={() => openEvent(event.id)}>
      <span className={styles.linkTitle}>{titleOf(event)}</span>
      <span className={styles.linkDate}>
        <DateText date={event.date} />
        {warning !== '' && <span className={styles.warning}> {warning}</span>}
      </span>
    </button>
  );
}
