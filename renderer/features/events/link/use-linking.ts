import { useRef, useState } from 'react';
import type { DateAsTold } from '#common/model/date-as-told';
import { useAct } from '../../../platform/act';
import { notify } from '../../../platform/notify';
import type { Requests } from '../../../platform/requests';
import { useWorkspace } from '../../../platform/workspace';
import type { CountedFrom } from '../../../ui/date-entry';
import type { Extras } from './LinkExtras';
import type { LinkRow } from './link-rows';
import { asHighlighted, rememberLinked } from './linked-before';
import { noTold, toldOf, type ToldDraft } from './told-entry';
import { useLinkContext } from './use-link-context';
import { useLinkRows, type LinkRows } from './use-link-rows';

const nothing: Extras = { stance: 'supports', about: 'event', told: noTold, saidBy: [] };

/** A link while it is being made. */
export interface Linking {
  readonly found: LinkRows;
  readonly extras: Extras;
  setExtras(extras: Extras): void;
  /** Why it could not be saved as it is. */
  readonly problem: string | null;
  readonly counted: CountedFrom | null;
  readonly linked: ReadonlySet<string>;
  save(row: LinkRow | undefined): Promise<void>;
  saveMarked(): Promise<void>;
}

const toldDraft = (known: DateAsTold): ToldDraft => ({ ...noTold, words: known.words, known });

/** Holds what is typed for a link, and saves it: highlight, event and evidence in one change. */
export function useLinking({ passage, draft }: Requests['link'], onClose: () => void): Linking {
  const act = useAct();
  const { article, counted, linked } = useLinkContext(passage);
  const found = useLinkRows(article, draft?.title ?? '');
  const [extras, setExtras] = useState<Extras>(() =>
    draft ? { ...nothing, told: toldDraft(draft.told) } : nothing,
  );
  const [problem, setProblem] = useState<string | null>(null);
  const saving = useRef(false);
  const save = async (row: LinkRow | undefined): Promise<void> => {
    const told = toldOf(extras.told, counted);
    if (!row || saving.current) return;
    if (!told.ok) return setProblem(told.message);
    const { stance, about, saidBy } = extras;
    const event =
      row.kind === 'new' ? { title: row.title, tags: [...(draft?.tags ?? [])] } : { id: row.event.id };
    saving.current = true;
    const done = await act(async (api) => {
      const words = await asHighlighted(api, passage);
      return api.evidence.link({
        passage: words,
        event,
        stance,
        about,
        told: told.date,
        saidBy: [...saidBy],
      });
    });
    saving.current = false;
    if (!done) return;
    rememberLinked(passage, done.annotation);
    onClose();
    // Who goes through suggestions stays with them.
    if (!draft) useWorkspace.getState().selectAnnotation(done.annotation);
    notify.done(`Linked to “${row.kind === 'new' ? row.title : row.event.title}”`);
  };
  return {
    found,
    extras,
    problem,
    counted,
    linked,
    save,
    saveMarked: async () => save(await found.take()),
    setExtras: (next) => {
      setExtras(next);
      setProblem(null);
    },
  };
}
