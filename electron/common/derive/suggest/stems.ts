import { fold } from '../fold';
import type { WordForms } from './language';

/** The telling words of a text, folded and cut to their stems: what an event told twice is likely to share. */
export function stemsOf(text: string, { common, stem }: WordForms): ReadonlySet<string> {
  const words = fold(text)
    .replace(/'s(?![a-z])/g, '')
    .match(/[\p{L}\p{N}]+/gu);
  return new Set((words ?? []).filter((word) => word.length > 1 && !common.has(word)).map(stem));
}
