import { readTextNow } from '#core/readers/read-text';
import { loadSmall } from '../reading/load-file';
import { orFailure } from '../reading/or-failure';
import { readsHere, smallText } from '../reading/read-here';
import { draftLabel } from './draft-label';
import { prepareArticle, type NamedFile, type PreparedArticle } from './prepare-article';

/** A small plain text that is ready to be stored, and what it is called. */
export interface ReadText {
  readonly prepared: PreparedArticle;
  readonly title: string;
}

/** What came of a file: the text, or why it is not imported; null where it is to be read like any other file. */
export type TextAnswer = ReadText | { readonly problem: string } | null;

/** Reads those of some files that are small plain texts. */
export function readTexts(paths: readonly string[]): TextAnswer[] {
  return paths.map(readOne);
}

function readOne(path: string): TextAnswer {
  // What is large is not read twice to learn that.
  const loaded = loadSmall(path, smallText, () => null);
  if (!loaded.ok) return loaded.error && { problem: loaded.error.message };
  if (!readsHere(loaded.value)) return null;
  const { name, bytes } = loaded.value;
  const read = orFailure(name, () => readTextNow(loaded.value));
  if (!read.ok) return { problem: read.error.message };
  return { prepared: prepareArticle({ draft: read.value, bytes }), title: draftLabel(read.value) };
}

/** The same answers with all their bytes in one buffer, which a thread gives away instead of copying each. */
export function inOneBuffer(answers: readonly TextAnswer[]): {
  readonly answers: TextAnswer[];
  readonly buffer: ArrayBuffer;
} {
  const texts = answers.filter((answer) => answer !== null && 'prepared' in answer);
  const size = texts.reduce(
    (sum, { prepared: { text, original } }) => sum + text.bytes.length + original.bytes.length,
    0,
  );
  const all = new Uint8Array(size);
  let end = 0;
  const moved = ({ bytes, sha256 }: NamedFile): NamedFile => {
    all.set(bytes, end);
    return { bytes: all.subarray(end, (end += bytes.length)), sha256 };
  };
  const movedAll = answers.map((answer) => {
    if (answer === null || !('prepared' in answer)) return answer;
    const { prepared } = answer;
    return {
      ...answer,
      prepared: { ...prepared, text: moved(prepared.text), original: moved(prepared.original) },
    };
  });
  return { answers: movedAll, buffer: all.buffer };
}
