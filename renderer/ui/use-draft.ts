import { useRef, useState } from 'react';

/** Saves a text; a promise of `false` says that it could not be saved, and why was told elsewhere. */
export type SaveText = (text: string) => void | Promise<unknown>;

export interface Draft {
  /** What is being typed, or what stands when nothing is. */
  readonly text: string;
  /** True from the focus until what was typed is saved or given up. */
  readonly editing: boolean;
  /** What is wrong with it; then it is not saved. */
  readonly problem: string | null;
  begin(): void;
  type(text: string): void;
  /** Ends the typing: saves what differs. What cannot be saved stays. Answers whether it ended. */
  finish(): boolean;
  giveUp(): void;
}

const notSaved = 'Not saved. Choose this field and press Enter to try again, or Esc to give it up.';

/** The state of a text being edited in place over `value`. */
export function useDraft(value: string, onSave: SaveText, check?: (text: string) => string | null): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  // Giving up moves the focus away, and leaving saves: by then nothing must be left to save.
  const over = useRef(true);
  const wrong = draft !== null && draft !== value ? (check?.(draft) ?? null) : null;
  const end = (): void => {
    over.current = true;
    setDraft(null);
    setFailed(false);
  };
  const save = async (text: string): Promise<void> => {
    const saved = await onSave(text);
    if (saved !== false) return;
    // What was typed is never lost: it stands until it is saved or given up.
    over.current = false;
    setDraft(text);
    setFailed(true);
  };
  return {
    text: draft ?? value,
    editing: draft !== null,
    problem: wrong ?? (failed ? notSaved : null),
    begin: () => {
      over.current = false;
      setDraft((kept) => kept ?? value);
    },
    type: (text) => {
      setDraft(text);
      setFailed(false);
    },
    finish: () => {
      if (over.current || draft === null) return true;
      if (wrong !== null) return false;
      end();
      if (draft !== value) void save(draft);
      return true;
    },
    giveUp: end,
  };
}
