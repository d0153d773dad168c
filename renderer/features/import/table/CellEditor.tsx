import { useEffect, useId, useRef, useState, type DOMAttributes, type KeyboardEvent } from 'react';
import { articleKinds, type ArticleKind } from '#common/model/article';
import type { ImportEdit, ImportFields } from '#common/contract/import';
import { useDateDraft, type DateDraft } from '../../../ui/use-date-draft';
import { articleKindWords } from '../../../ui/article-words';
import { fieldText, type Column } from './columns';
import styles from './ReviewTable.module.css';

export interface CellEditorProps {
  readonly column: Column;
  readonly fields: ImportFields;
  /** The character that began the editing, which replaces what was there; null keeps it. */
  readonly typed: string | null;
  readonly label: string;
  /** What was entered; `everywhere` asks for it in all selected rows. */
  readonly onSave: (edit: ImportEdit, everywhere: boolean) => void;
  /** Editing is over; the key that ended it, if one did, says where to go. */
  readonly onDone: (key: KeyboardEvent | null) => void;
}

const endsEditing = (event: KeyboardEvent): boolean =>
  !event.nativeEvent.isComposing && (event.key === 'Enter' || event.key === 'Tab');

/** The field of a cell being edited. */
export function CellEditor(props: CellEditorProps) {
  if (props.column.kind === 'date') return <DateCell {...props} />;
  return props.column.kind === 'kind' ? <KindCell {...props} /> : <TextCell {...props} />;
}

function TextCell({ column, fields, typed, label, onSave, onDone }: CellEditorProps) {
  const before = fieldText(column, fields);
  const [text, setText] = useState(typed ?? before);
  const over = useRef(false);
  const save = (everywhere: boolean): void => {
    if (over.current || column.kind !== 'text') return;
    over.current = true;
    if (everywhere || text.trim() !== before) onSave({ [column.key]: text.trim() }, everywhere);
  };
  return (
    <input
      className={styles.editor}
      aria-label={label}
      value={text}
      maxLength={10_000}
      spellCheck={false}
      autoFocus
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        save(false);
        onDone(null);
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') over.current = true;
        else if (endsEditing(event)) save(event.ctrlKey || event.metaKey);
        else return;
        event.preventDefault();
        onDone(event);
      }}
    />
  );
}

function KindCell({ fields, label, onSave, onDone }: CellEditorProps) {
  return (
    <select
      className={styles.editor}
      aria-label={label}
      defaultValue={fields.kind.value}
      autoFocus
      onChange={(event) => onSave({ kind: event.currentTarget.value as ArticleKind }, false)}
      onBlur={() => onDone(null)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape' && !endsEditing(event)) return;
        event.preventDefault();
        if (event.ctrlKey || event.metaKey) onSave({ kind: event.currentTarget.value as ArticleKind }, true);
        onDone(event);
      }}
    >
      {articleKinds.map((kind) => (
        <option key={kind} value={kind}>
          {articleKindWords[kind]}
        </option>
      ))}
    </select>
  );
}

function DateCell({ column, fields, typed, label, onSave, onDone }: CellEditorProps) {
  const key = column.kind === 'date' ? column.key : 'published';
  const everywhere = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  const note = useId();
  const draft = useDateDraft(fields[key], (date) => onSave({ [key]: date }, everywhere.current));
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    draft.begin();
    if (typed !== null) draft.type(typed);
  }, [draft, typed]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    event.stopPropagation();
    if (event.key === 'Escape') draft.giveUp();
    else if (!endsEditing(event)) return;
    else if (event.key === 'Tab' && !draft.canSave) return;
    else if (!draft.canSave) {
      if (event.target instanceof HTMLInputElement) {
        event.preventDefault();
        box.current?.querySelector('button')?.focus();
      }
      return;
    } else {
      everywhere.current = event.ctrlKey || event.metaKey;
      draft.save();
    }
    event.preventDefault();
    onDone(event);
  };
  const finish = (act: () => void): void => {
    act();
    onDone(null);
  };
  const events: DOMAttributes<HTMLDivElement> = {
    onKeyDown,
    onBlur: (event) => {
      if (!box.current?.contains(event.relatedTarget)) finish(draft.save);
    },
  };
  return (
    <div {...events} ref={box} className={styles.dateBox} role="group" aria-label={label}>
      <input
        className={styles.editor}
        aria-label={label}
        aria-describedby={note}
        value={draft.text ?? ''}
        spellCheck={false}
        autoFocus
        onChange={(event) => draft.type(event.currentTarget.value)}
      />
      <Readings id={note} draft={draft} finish={finish} />
    </div>
  );
}

/** What the typed words come to, below the cell: one reading, some to choose from, or why there is none. */
function Readings({
  id,
  draft,
  finish,
}: {
  id: string;
  draft: DateDraft;
  finish: (act: () => void) => void;
}) {
  const { entry, reading, chosen } = draft;
  if (!entry) return null;
  const several = entry.readings.length > 1;
  return (
    <div className={styles.readings} id={id} aria-live="polite">
      {entry.message ?? (several ? 'Two readings fit. Choose one:' : `Read as ${reading?.words ?? ''}`)}
      {several &&
        entry.readings.map(({ edtf, words, why }) => (
          <button key={edtf} type="button" onClick={() => draft.choose(edtf)} aria-pressed={chosen === edtf}>
            {words}
            {why !== '' && <small> {why}</small>}
          </button>
        ))}
      {several && reading && (
        <button type="button" onClick={() => finish(draft.save)}>
          Take it
        </button>
      )}
      {entry.message !== null && (
        <button type="button" onClick={() => finish(draft.saveWords)}>
          Keep it as words
        </button>
      )}
    </div>
  );
}
