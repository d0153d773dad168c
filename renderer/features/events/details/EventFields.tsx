import { NativeSelect } from '@mantine/core';
import { confidences, standings, type Confidence, type Standing } from '#common/model/event';
import { CommentEditor } from '../../../editor/CommentEditor';
import { RichTextView } from '../../../editor/RichTextView';
import { Field, FieldGroup } from '../../../ui/Field';
import { InlineEdit } from '../../../ui/InlineEdit';
import { confidenceWords, standingReason, standingWords } from '../words';
import type { EditEvent, HeldEvent } from './held-event';
import { EventDate } from './EventDate';
import { EventTags } from './EventTags';
import { EventWhole } from './EventWhole';
import { newGroup } from '../../../platform/new-group';
import styles from './EventDetails.module.css';

/** When an event was, and whether it was at all. */
export function EventWhen({ held, edit, readOnly }: { held: HeldEvent; edit: EditEvent; readOnly: boolean }) {
  const { event, row } = held;
  return (
    <FieldGroup title="When and whether">
      <EventDate event={event} edit={edit} readOnly={readOnly} />
      <div className={styles.pair}>
        <Field label="Standing">
          {(labelledBy) => (
            <NativeSelect
              aria-labelledby={labelledBy}
              value={event.standing}
              disabled={readOnly}
              data={standings.map((value) => ({ value, label: standingWords[value] }))}
              onChange={(change) => void edit({ standing: change.currentTarget.value as Standing })}
            />
          )}
        </Field>
        <Field label="Confidence">
          {(labelledBy) => (
            <NativeSelect
              aria-labelledby={labelledBy}
              value={event.confidence}
              disabled={readOnly}
              data={confidences.map((value) => ({ value, label: confidenceWords[value] }))}
              onChange={(change) => void edit({ confidence: change.currentTarget.value as Confidence })}
            />
          )}
        </Field>
      </div>
      {standingReason(row) !== '' && <p className={styles.quiet}>{standingReason(row)}</p>}
      {(event.confidence !== 'unset' || event.why !== '') && (
        <Field label="Why">
          {(labelledBy) => (
            <InlineEdit
              labelledBy={labelledBy}
              multiline
              value={event.why}
              placeholder="Say why you think so"
              readOnly={readOnly}
              onSave={(why) => edit({ why })}
            />
          )}
        </Field>
      )}
    </FieldGroup>
  );
}

/** What an event belongs to, and what is known of it. */
export function EventAbout({
  held,
  edit,
  readOnly,
}: {
  held: HeldEvent;
  edit: EditEvent;
  readOnly: boolean;
}) {
  const { event } = held;
  return (
    <FieldGroup title="What it is">
      <EventWhole held={held} edit={edit} readOnly={readOnly} />
      <Field label="Tags">
        <EventTags event={event} edit={edit} readOnly={readOnly} />
      </Field>
      <Field label="Description">
        {!readOnly && (
          <CommentEditor
            key={event.id}
            value={event.description}
            label="Description of the event"
            placeholder="What is known of it?"
            newGroup={newGroup}
            onSave={(description) => void edit({ description })}
          />
        )}
        {readOnly && event.description && <RichTextView doc={event.description} />}
      </Field>
    </FieldGroup>
  );
}
