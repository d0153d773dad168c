import { create } from 'zustand';
import { useAct } from '../platform/act';
import { useCall } from '../platform/live';
import { notify } from '../platform/notify';
import { useWorkspace } from '../platform/workspace';
import { ConfirmRemoval } from './ConfirmRemoval';
import type { Removable } from './removal-words';

/** Something the user wants to delete. `group` is its part of the contract. */
export interface Removal {
  readonly group: Removable;
  readonly id: string;
  /** The kind of thing, as said to the user: "article". */
  readonly what: string;
  readonly name: string;
  /** A sentence more to know before deciding. */
  readonly extra?: string;
}

const useAsked = create<{ removal: Removal | null }>(() => ({ removal: null }));

/** Asks the user whether to delete something, saying what hangs on it; deletes it when they say so. */
export function askRemoval(removal: Removal): void {
  useAsked.setState({ removal });
}

/** Where that question is asked. Mounted once, at the root. */
export function RemovalHost() {
  const removal = useAsked((state) => state.removal);
  return removal && <Asking key={removal.id} removal={removal} />;
}

function Asking({ removal }: { removal: Removal }) {
  const { group, id, what, name, extra } = removal;
  const act = useAct();
  const hanging = useCall([group, 'hangsOn'], { id });
  const forget = useWorkspace((state) => state.forget);
  const close = (): void => useAsked.setState({ removal: null });
  const remove = async (): Promise<void> => {
    close();
    const done = await act((api) => api[group].remove({ id }));
    if (!done) return;
    forget(id);
    notify.done(`Deleted the ${what}. Undo brings it back.`);
  };
  return (
    <ConfirmRemoval
      group={group}
      what={what}
      name={name}
      hanging={hanging.data ?? null}
      {...(extra === undefined ? {} : { extra })}
      onConfirm={() => void remove()}
      onCancel={close}
    />
  );
}
