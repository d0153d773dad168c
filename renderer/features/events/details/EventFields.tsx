import { CitedIn } from '../../../ui/CitedIn';
import { NativeSelect } from '@mantine/core';
import { publishedWords } from '#common/formats/phrases';
import { confidences, type Confidence, type Standing } from '#common/model/event';
import { CommentEditor } from '../../../editor/CommentEditor';
import { RichTextView } from '../../../editor/RichTextView';
import { Field, FieldGroup } from '../../../ui/Field';
import { InlineEdit } from '../../../ui/InlineEdit';
import { namedBy } from '../../../ui/named-by';
import { aheadWords, confidenceWords, standingChoices } from '../words';
import type { EditEvent, HeldEvent } from './held-event';
import { EventDate } from './EventDate';
import { EventTags } from './EventTags';
import { newGroup } from '../../../platform/new-group';
import styles from './EventDetails.module.css';

/** When an event was, and whether it was at all. */
export function EventWhen({ held, edit, readOnly }: { held: HeldEvent; edit: EditEvent; readOnly: boolean }) {
  const { event, row } = held;
  return (
    <FieldGroup title="When and whether">
      <EventDate held={held} edit={edit} readOnly={readOnly} />
      <div className={styles.pair}>
        <Field label="Standing" aside={row.workedOut === undefined ? '' : 'worked out'}>
          {(labelledBy) => (
            <NativeSelect
              {...namedBy(labelledBy)}
              value={event.standing}
              disabled={readOnly}
              data={standingChoices(row)}
              onChange={(change) => void edit({ standing: change.currentTarget.value as Standing })}
            />
          )}
        </Field>
        <Field label="Confidence">
          {(labelledBy) => (
            <NativeSelect
              {...namedBy(labelledBy)}
              value={event.confidence}
              disabled={readOnly}
              data={confidences.map((value) => ({ value, label: confidenceWords[value] }))}
              onChange={(change) => void edit({ confidence: change.currentTarget.value as Confidence })}
            />
          )}
        </Field>
      </div>
      <Published held={held} />
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

/** When the articles that support it came out, seen from the event: what its standing is worked out from. */
function Published({ held: { published, event } }: { held: HeldEvent }) {
  const words = publishedWords(published);
  if (words === '') return null;
  const ahead = aheadWords(published, event.standing);
  return (
    <p className={styles.quiet}>
      {words}
      {ahead !== '' && <strong className={styles.ahead}> {ahead}</strong>}
    </p>
  );
}

/** What is known of an event. */
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
      <CitedIn kind="event" id={event.id} />
    </FieldGroup>
  );
}
