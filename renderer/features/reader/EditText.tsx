import { Button } from '@mantine/core';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { TextDraft } from '../../editor/text-draft';
import { useApi } from '../../platform/api';
import { articlePictures } from '../../platform/pictures';
import { useCodebook } from '../../platform/tags';
import { useLibrary } from '../../platform/session';
import { useArticleAnnotations } from '../annotations';
import { endEditing, keepDraft, useRevise, useTextDrafts } from '../revisions';
import { usualLook, useReadingLook } from '../../ui/reading-look';
import { placeIn } from './reading-places';
import { useRoom } from './room';
import type { Readable } from './use-reading';
import { markOf } from './use-marks';
import styles from './EditText.module.css';
import reading from './Reading.module.css';

/** The text of an article being edited. What is typed stays until it is saved or given up, wherever one goes meanwhile. */
export function EditText({ article, label, revision, text }: Readable) {
  const { id } = article;
  const host = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [look] = useReadingLook();
  const room = useRoom(frame, look.size / usualLook.size);
  const draft = useDraft({ article, label, revision, text });
  const [changed, setChanged] = useState(false);
  const [saving, setSaving] = useState(false);
  const revise = useRevise(id);
  const { writable } = useLibrary();
  usePassages(draft, id);
  const overtaken = draft !== null && draft.base !== revision;
  const [sure, setSure] = useState(false);
  const save = async (instead: boolean): Promise<void> => {
    if (!draft || saving) return;
    if (!draft.isChanged) return endEditing(id);
    if (draft.base !== revision && !instead) return;
    setSaving(true);
    const edit = instead ? draft.instead(text.doc.content.length) : draft.made();
    const done = await revise(revision, edit, 'Saved the text.');
    setSaving(false);
    if (done) endEditing(id);
  };
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  useLayoutEffect(() => {
    const element = host.current;
    if (!draft || !element) return undefined;
    draft.listen({
      onChange: () => setChanged(draft.isChanged),
      onSave: () => void latest.current(false),
      onLeave: () => {
        if (!draft.isChanged) endEditing(id);
      },
    });
    element.append(draft.element);
    setChanged(draft.isChanged);
    const place = placeIn(id);
    if (place && scroller.current && !draft.isChanged) {
      draft.startAt(scroller.current, place.offset, place.below);
    }
    draft.focus();
    return () => draft.element.remove();
  }, [draft, id]);
  return (
    <div ref={frame} className={reading.frame}>
      <div className={styles.bar} role="toolbar" aria-label="Editing the text">
        <div className={styles.words}>
          <strong>Editing the text</strong>
          <span className={styles.hint}>
            Passages follow what you change. The words first marked are kept, and so is the text as it was.
          </span>
        </div>
        <Button
          size="sm"
          {...(sure ? { color: 'red' } : {})}
          onClick={() => (changed && !sure ? setSure(true) : endEditing(id))}
          onBlur={() => setSure(false)}
        >
          {!changed ? 'Cancel' : sure ? 'Discard for good' : 'Discard…'}
        </Button>
        <Button
          size="sm"
          variant="filled"
          disabled={!writable || !changed || overtaken}
          loading={saving}
          onClick={() => void save(false)}
        >
          Save
        </Button>
      </div>
      {overtaken && (
        <div role="alert" className={styles.overtaken}>
          <span>
            The text of this article was changed in another window while you edited it. Your edit is still
            here and theirs is kept, too: save yours as the newest text, or discard it to see theirs.
          </span>
          <Button disabled={!writable || saving} onClick={() => void save(true)}>
            Save mine as the newest
          </Button>
        </div>
      )}
      <div ref={scroller} className={reading.scroller}>
        <div className={reading.sheet} data-tight={room === 'tight' || undefined}>
          <div className={reading.column}>
            <div ref={host} className={`${reading.article} ${styles.paper}`} />
          </div>
        </div>
      </div>
    </div>
  );
}

/** The draft of this article: the one left here before, or a new one of the text shown now. */
function useDraft({ article, label, revision, text }: Readable): TextDraft | null {
  const kept = useTextDrafts((state) => state.drafts.get(article.id) ?? null);
  const api = useApi();
  const named = useRef({ label: `The text of ${label}`, language: article.language.value });
  // A draft nothing was typed in starts over with the text that is current.
  const isNew = kept === null || (kept.base !== revision && !kept.isChanged);
  useEffect(() => {
    if (!isNew) return;
    const pictures = articlePictures(api, article.id);
    keepDraft(article.id, new TextDraft({ revision, text, pictures, ...named.current }));
  }, [isNew, api, article.id, revision, text]);
  return kept;
}

/** Shows the passages on the text that is edited. */
function usePassages(draft: TextDraft | null, article: string): void {
  const { rows, state } = useArticleAnnotations(article);
  const { byId } = useCodebook();
  const marks = useMemo(
    () => (draft && state === 'ready' ? rows.map((row) => markOf(row, draft.base, byId)) : null),
    [draft, rows, state, byId],
  );
  useEffect(() => {
    if (draft && marks) draft.showPassages(marks);
  }, [draft, marks]);
}
