import { sameJson } from '#common/change/equal';
import type { PassagesCarried, TextChange } from '#common/contract/revise';
import { wordsKey } from '#common/formats/reading/fingerprint';
import type { Article, TextRevision } from '#common/model/article';
import type { RevisionId } from '#common/model/ids';
import { ok, type Result } from '#common/result';
import type { TextRevisionFile } from '#core/store/library';
import { moment } from '../commit';
import type { OpenSession } from '../session';
import { blobTrouble, type Trouble } from '../trouble';
import { newText, type NewText } from './new-text';

/** A text that is stored, and the revision that would give it to its article. */
interface StoredText {
  /** The text the change was made in. */
  readonly file: TextRevisionFile;
  readonly made: NewText;
  readonly revision: TextRevision;
}

/** What a change carries that touches no passage. */
export const noneCarried: PassagesCarried = { moved: 0, changed: 0, lost: 0 };

/**
 * Reads the text of a revision, makes what a change makes of it and stores that; null where it stays the same. No
 * record names it yet. `why` is said of it instead of what the change says.
 */
export async function storeNewText(
  session: OpenSession,
  article: Article,
  from: TextRevision,
  change: TextChange,
  why?: string,
): Promise<Result<StoredText | null, Trouble>> {
  const { blobs } = session.library;
  const file = await blobs.readText(from.text);
  if (!file.ok) return blobTrouble(file.error);
  const made = await newText(session, article, file.value, change);
  if (!made.ok) return made;
  const { doc, text, restores } = made.value;
  if (text === file.value.text && sameJson(doc, file.value.doc)) return ok(null);
  const stored = await blobs.putText({ doc, text });
  if (!stored.ok) return blobTrouble(stored.error);
  const revision: TextRevision = {
    id: session.parts.ids.next<RevisionId>(),
    text: stored.value,
    words: wordsKey(text),
    when: moment(session),
    why: why ?? made.value.why,
    ...(restores === undefined || why !== undefined ? {} : { restores }),
  };
  return ok({ file: file.value, made: made.value, revision });
}
