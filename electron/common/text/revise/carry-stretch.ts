import type { RevisionId } from '#common/model/ids';
import type { Stretch } from '#common/model/stretch';
import { err, ok, type Result } from '#common/result';
import type { FoundAnswer } from '../reanchor/answer';
import { checkStretch, placeStretch } from '../stretch';
import type { EditedText } from './edited-text';
import { followPassage } from './follow-passage';

/** What carrying needs beside the edit. */
export interface Carrying {
  readonly edited: EditedText;
  /** The revision the places are carried into. */
  readonly to: RevisionId;
  /** The edit from the text in which a passage was marked, where that says more than the last edit; else null. */
  readonly fromRevision: (revision: RevisionId) => EditedText | null;
}

/**
 * A stretch as it is in the new revision. What it was made of stays; its new place is the slice it says. An error
 * is a sentence: the stretch did not match the text it was said to lie in, so that nothing may be built on it.
 */
export function carryStretch(carrying: Carrying, stretch: Stretch): Result<Stretch, string> {
  const { now, made } = stretch;
  if (isMadeIn(carrying, stretch)) {
    return ok(
      placed(carrying, stretch, { state: 'exact', start: made.start, end: made.end, confidence: 1 }, false),
    );
  }
  if (now === null) return ok(regained(carrying, stretch));
  if (!checkStretch(carrying.edited.old, now)) {
    return err(`The passage “${now.exact.slice(0, 60)}” does not match the words at its place in the text.`);
  }
  const answer = followPassage(carrying.edited, now);
  if (answer.state === 'orphan') return ok({ ...stretch, now: null, state: 'orphan', confidence: 0 });
  return ok(placed(carrying, stretch, answer, stretch.state === 'moved'));
}

/** Whether the new text is the very text the passage was marked in: then it is where it was. */
function isMadeIn({ edited, fromRevision }: Carrying, { made, settled }: Stretch): boolean {
  if (settled === null) return false;
  const from = fromRevision(made.revision);
  return from !== null && from.old.text === edited.new.text && checkStretch(edited.new, made);
}

function placed(carrying: Carrying, stretch: Stretch, found: FoundAnswer, wasMoved: boolean): Stretch {
  const place = placeStretch(carrying.edited.new, carrying.to, found.start, found.end);
  if (!place.ok) throw new Error(`a passage was carried to no place: ${place.error.message}`);
  const isSame = place.value.exact === stretch.made.exact;
  const state = !isSame ? 'changed' : wasMoved || found.state === 'moved' ? 'moved' : 'exact';
  return { ...stretch, now: place.value, state, confidence: found.confidence };
}

/**
 * A stretch that had no place has one again only where the edit put its very words in, and only one place can be
 * meant. One that the user let go stays gone.
 */
function regained(carrying: Carrying, stretch: Stretch): Stretch {
  if (stretch.settled === null) return stretch;
  const from = carrying.fromRevision(stretch.made.revision);
  if (from === null || !checkStretch(from.old, stretch.made)) return stretch;
  const answer = followPassage(from, stretch.made);
  if (answer.state !== 'exact' && answer.state !== 'moved') return stretch;
  if (!carrying.edited.isPutIn(answer)) return stretch;
  return placed(carrying, stretch, answer, false);
}
