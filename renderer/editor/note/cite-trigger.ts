import type { EditorState } from '@tiptap/pm/state';

/** An `@` with the words after it, up to the caret, in positions of the document. */
export interface CiteTrigger {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Code points of one paragraph that are looked at: more is no search any more. */
const longest = 60;
/** An `@` at the beginning or after a space, a bracket, a quotation mark or a dash: in an address it means itself. */
const typed = new RegExp(`(?:^|[\\s([“"'‘—–])@((?!\\s)[^@\\n\\ufffc]{0,${longest}})$`, 'u');

/** What the caret stands behind when something is to be cited by typing; null elsewhere, and in code. */
export function citeTrigger({ selection }: EditorState): CiteTrigger | null {
  const { $from, empty } = selection;
  const { parent, parentOffset, pos } = $from;
  if (!empty || !parent.isTextblock || parent.type.spec.code === true) return null;
  const before = parent.textBetween(Math.max(0, parentOffset - longest - 2), parentOffset, null, '\ufffc');
  const found = typed.exec(before);
  if (!found) return null;
  const words = found[1] ?? '';
  return { from: pos - words.length - 1, to: pos, words };
}
