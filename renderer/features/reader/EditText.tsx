import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { TextDraft } from '../../editor/text-draft';
import { useApi } from '../../platform/api';
import { articlePictures } from '../../platform/pictures';
import { useCodebook } from '../../platform/tags';
import { useArticleAnnotations } from '../annotations';
import { endEditing, keepDraft, useRevise, useTextDrafts } from '../revisions';
import { usualLook, useReadingLook } from '../../ui/reading-look';
import { EditTextBar } from './EditTextBar';
import { placeIn } from './reading-places';
import { useRoom } from './room';
import type { Readable } from './use-reading';
import { markOf } from './use-marks';
import styles from './EditText.module.css';
import reading from './Reading.module.css';

/** The text of an article being edited. What is typed stays until it is saved or given up, wherever one goes meanwhile. */
export function EditText(readable: Readable) {
  const { id } = readable.article;
  const { revision } = readable;
  const host = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [look] = useReadingLook();
  const room = useRoom(frame, look.size / usualLook.size);
  const draft = useDraft(readable);
  const [changed, setChanged] = useState(false);
  const { saving, save } = useSaving(draft, readable);
  usePassages(draft, id);
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
      <EditTextBar
        changed={changed}
        overtaken={draft !== null && draft.base !== revision}
        saving={saving}
        onSave={(instead) => void save(instead)}
        onLeave={() => endEditing(id)}
      />
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

/** Saves a draft as the newest text; `instead` of another that came meanwhile, only where that is asked for. */
function useSaving(
  draft: TextDraft | null,
  { article, revision, text }: Readable,
): { readonly saving: boolean; readonly save: (instead: boolean) => Promise<void> } {
  const [saving, setSaving] = useState(false);
  const revise = useRevise(article.id);
  const save = async (instead: boolean): Promise<void> => {
    if (!draft || saving) return;
    if (!draft.isChanged) return endEditing(article.id);
    if (draft.base !== revision && !instead) return;
    setSaving(true);
    const edit = instead ? draft.instead(text.doc.content.length) : draft.made();
    const done = await revise(revision, edit, 'Saved the text.');
    setSaving(false);
    if (done) endEditing(article.id);
  };
  return { saving, save };
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
