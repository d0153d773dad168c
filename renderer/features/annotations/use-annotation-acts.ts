import { useMemo } from 'react';
import type { z } from 'zod';
import type { TagChoice } from '#common/contract/annotations';
import type { AnnotationRow } from '#common/contract/rows';
import type { GroupId } from '#common/model/ids';
import type { RichText } from '#common/model/rich-text';
import { excerpt } from '#common/text/excerpt';
import { useAct } from '../../platform/act';
import { heardOf } from '../../platform/feed';
import { request } from '../../platform/requests';
import { useLibrary } from '../../platform/session';
import { useWorkspace } from '../../platform/workspace';
import { askRemoval } from '../../ui/Removal';
import { undoToast } from './undo-toast';

type TagChosen = z.input<typeof TagChoice>;

/** What can be done with an annotation, wherever it is shown. */
export interface AnnotationActs {
  /** False in a library open for reading only: then nothing but going there can be done. */
  readonly writable: boolean;
  addTag(row: AnnotationRow, choice: TagChosen): Promise<void>;
  removeTag(row: AnnotationRow, tag: string): Promise<void>;
  /** Puts a tag on, or takes it off where it is on already. */
  toggleTag(row: AnnotationRow, tag: string): Promise<void>;
  /** Answers whether the comment is stored. */
  setComment(id: string, comment: RichText | null, group: GroupId): Promise<boolean>;
  setPrivate(row: AnnotationRow, isPrivate: boolean): Promise<void>;
  /** Deletes at once where only the highlight goes, and can be undone; asks first where more hangs on it. */
  remove(row: AnnotationRow): Promise<void>;
  link(row: AnnotationRow, anchor: DOMRect): void;
  cite(row: AnnotationRow): void;
  /** Shows the passage in the reader. */
  goTo(row: AnnotationRow): void;
}

/** The acts on annotations, telling the user of trouble. */
export function useAnnotationActs(): AnnotationActs {
  const act = useAct();
  const { writable } = useLibrary();
  return useMemo(() => {
    const addTag = async ({ annotation: { id } }: AnnotationRow, choice: TagChosen): Promise<void> => {
      const done = await act((api) => api.annotations.edit({ id, fields: { addTags: [choice] } }));
      // Whoever asks next whether the tag is on must not be told of what was before.
      if (done) await heardOf(done.seq);
    };
    const removeTag = async ({ annotation: { id } }: AnnotationRow, tag: string): Promise<void> => {
      const done = await act((api) => api.annotations.edit({ id, fields: { removeTags: [tag] } }));
      if (done) await heardOf(done.seq);
    };
    return {
      writable,
      addTag,
      removeTag,
      toggleTag: (row, tag) => {
        const has = row.annotation.tags.some((id) => id === tag);
        return has ? removeTag(row, tag) : addTag(row, { id: tag });
      },
      setComment: async (id, comment, group) => {
        const done = await act((api) => api.annotations.edit({ id, fields: { comment }, group }));
        return done !== undefined;
      },
      setPrivate: async (row, isPrivate) => {
        await act((api) => api.annotations.edit({ id: row.annotation.id, fields: { private: isPrivate } }));
      },
      remove: async (row) => {
        const { id } = row.annotation;
        const hanging = await act((api) => api.annotations.hangsOn({ id }));
        if (!hanging) return;
        if (hanging.evidence > 0 || hanging.citations > 0) {
          askRemoval({ group: 'annotations', id, what: 'annotation', name: excerpt(row.quote, 120) });
          return;
        }
        const done = await act((api) => api.annotations.remove({ id }));
        if (!done) return;
        const { annotation, selectAnnotation, forget } = useWorkspace.getState();
        // Details turn back to the article before they would have nothing to show.
        if (annotation === id) selectAnnotation(null);
        forget(id);
        await heardOf(done.seq);
        undoToast(`Deleted the annotation on “${excerpt(row.quote, 40)}”.`);
      },
      link: (row, anchor) =>
        request('link', { passage: { annotation: row.annotation.id }, quote: row.quote, anchor }),
      cite: (row) => request('cite', { kind: 'annotation', id: row.annotation.id, quote: row.quote }),
      goTo: (row) =>
        useWorkspace.getState().openArticle(row.annotation.article, { annotation: row.annotation.id }),
    };
  }, [act, writable]);
}
