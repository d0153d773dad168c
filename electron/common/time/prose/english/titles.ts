import type { Scene } from '../pattern';

const isCapital = (text: string | undefined): boolean => text !== undefined && /^\p{Lu}\p{Ll}/u.test(text);

/** Whether every word of [from, to) begins with a capital: "This Week" of a title, not the "This week" of a sentence. */
export function isInTitleCase(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isCapital(scene.tokens.at(at)?.text)) return false;
  return true;
}

/** Whether the word at `at` ends a name: "Today" of a paper or a programme, behind another word in capitals. */
export function endsName(scene: Scene, at: number): boolean {
  const token = scene.tokens.at(at);
  const before = scene.tokens.at(at - 1);
  return (
    token !== undefined &&
    !token.breaks &&
    isCapital(token.text) &&
    before?.kind === 'word' &&
    /^\p{Lu}/u.test(before.text)
  );
}
