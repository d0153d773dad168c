import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Passage } from '#common/contract/annotations';
import type { SuggestedEvent } from '#common/contract/suggestions';
import type { ArticleId, EventId } from '#common/model/ids';
import type { Outputs } from '../../platform/api';
import { useAct } from '../../platform/act';
import { notify } from '../../platform/notify';
import { request } from '../../platform/requests';

type Answer = Outputs['suggestions']['ofArticle'];
export type TagSuggested = SuggestedEvent['tags'][number];

/** What can be done with a suggestion. */
export interface SuggestionActs {
  /** The suggestions not settled yet: one that is leaves at once, before the disk has answered. */
  readonly rows: readonly SuggestedEvent[];
  /** Links its sentence as evidence, to the event it is likely about or to a new one. */
  accept(row: SuggestedEvent, event: { id: string } | { tags: readonly TagSuggested[] }): Promise<void>;
  /** Opens the field that links words, filled in with what was suggested. */
  edit(row: SuggestedEvent, tags: readonly TagSuggested[], anchor: DOMRect): void;
  dismiss(row: SuggestedEvent): Promise<void>;
  bringBack(key: string): Promise<void>;
}

/**
 * The acts on an article's suggestions, each one change and one undo. `answeredAt` tells answers apart: where an undo
 * follows so soon that only one answer comes after both, it equals the one before the act.
 */
export function useSuggestionActs(article: ArticleId, answer: Answer, answeredAt: number): SuggestionActs {
  const act = useAct();
  /** Those on their way out; once stored, for as long as the answer from before is shown: an undo brings them back. */
  const [leaving, setLeaving] = useState<ReadonlyMap<string, number | null>>(new Map());
  const leave = (key: string, under: number | null): void =>
    setLeaving((keys) => new Map(keys).set(key, under));
  const isLeaving = (key: string): boolean => leaving.get(key) === null || leaving.get(key) === answeredAt;
  const settle = async (key: string, work: () => Promise<unknown>): Promise<boolean> => {
    // The next key is for the next suggestion, which must be there by then.
    flushSync(() => leave(key, null));
    const done = (await work()) !== undefined;
    if (done) leave(key, answeredAt);
    else setLeaving((keys) => new Map([...keys].filter(([each]) => each !== key)));
    return done;
  };
  return {
    rows: answer.rows.filter(({ key }) => !isLeaving(key)),
    accept: async (row, event) => {
      const chosen = 'id' in event ? { id: event.id as EventId } : newEvent(row, event.tags);
      const passage = passageOf(article, answer, row);
      const link = { passage, event: chosen, told: row.told };
      const title = 'id' in event ? (row.likely?.title ?? '') : row.title;
      if (await settle(row.key, () => act((api) => api.evidence.link(link))))
        notify.done(`${'id' in event ? 'Linked to' : 'Added'} “${title}”. Undo takes it back.`);
    },
    edit: (row, tags, anchor) => {
      const draft = { title: row.likely?.title ?? row.title, told: row.told, tags: choices(tags) };
      request('link', { passage: passageOf(article, answer, row), quote: row.quote, anchor, draft });
    },
    dismiss: async ({ key }) => {
      if (await settle(key, () => act((api) => api.suggestions.dismiss({ article, key }))))
        notify.done('Dismissed. It is not suggested again; Undo takes that back.');
    },
    bringBack: async (key) => {
      await act((api) => api.suggestions.bringBack({ article, key }));
    },
  };
}

const choices = (tags: readonly TagSuggested[]): TagSuggested['choice'][] => tags.map(({ choice }) => choice);

const newEvent = ({ title }: SuggestedEvent, tags: readonly TagSuggested[]) => ({
  title,
  tags: choices(tags),
});

function passageOf(
  article: ArticleId,
  { revision }: Answer,
  { annotation, start, end }: SuggestedEvent,
): Passage | { annotation: string } {
  return annotation === null ? ({ article, revision, start, end } as Passage) : { annotation };
}
