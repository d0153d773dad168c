import { drop, put, set, setFields } from '#common/change/build';
import type { Annotation } from '#common/model/annotation';
import { firstWords, quoteOf } from '#common/model/annotation';
import { currentRevision } from '#common/model/article';
import type { AnnotationId, RevisionId } from '#common/model/ids';
import { isEmptyRichText, type RichText } from '#common/model/rich-text';
import type { Stretch } from '#common/model/stretch';
import { ok, type Result } from '#common/result';
import type { CodePointIndex } from '#common/text/code-points';
import { cutAt, rangesIn, reshaped } from '#common/text/reshape';
import type { TextRange } from '#common/text/text-range';
import { recited } from './cited-paths';
import { commit, moment, named } from './commit';
import { longestPassage } from './passages';
import { withinLength } from './rich-limit';
import type { OpenSession } from './session';
import { beyondLimit, conflicting, notFound, refused, type Trouble } from './trouble';

type Done = Promise<Result<{ seq: number }, Trouble>>;

/** An annotation to be reshaped, and the text it lies in now. */
interface Shown {
  readonly annotation: Annotation;
  readonly revision: RevisionId;
  readonly text: CodePointIndex;
}

/** Makes an annotation lie at other words: an edge moved, words added or taken away. Its evidence stays with it. */
export function reshapeAnnotation(
  session: OpenSession,
  { id, revision, ranges }: { id: string; revision: string; ranges: readonly TextRange[] },
): Done {
  return session.textTurns.marking(async () => {
    const shown = await shownIn(session, id, revision);
    if (!shown.ok) return shown;
    const { annotation } = shown.value;
    const stretches = shaped(shown.value, annotation.stretches, ranges);
    if (!stretches.ok) return stretches;
    const label = `other words for ${named(quoteOf(annotation), 'an annotation')}`;
    return commit(session, {
      label,
      ops: setFields('annotations', annotation, {
        stretches: stretches.value,
        firstMarked: firstWords(annotation),
      }),
    });
  });
}

/**
 * Parts an annotation in two at an offset of the text (code points). The first keeps its comment and its evidence; both
 * have its tags.
 */
export function splitAnnotation(
  session: OpenSession,
  { id, revision, at }: { id: string; revision: string; at: number },
): Promise<Result<{ seq: number; id: AnnotationId }, Trouble>> {
  return session.textTurns.marking(async () => {
    const shown = await shownIn(session, id, revision);
    if (!shown.ok) return shown;
    const { annotation } = shown.value;
    const { before, after } = cutAt(rangesIn(annotation.stretches, shown.value.revision), at);
    if (before.length === 0 || after.length === 0) {
      return refused('An annotation is split inside its words. Put the caret between two of them.', 'at');
    }
    const first = shaped(shown.value, annotation.stretches, before);
    if (!first.ok) return first;
    const inText = annotation.stretches.filter(({ now }) => now?.revision === revision);
    const second = shaped(shown.value, inText, after);
    if (!second.ok) return second;
    const made: Annotation = {
      ...annotation,
      id: session.parts.ids.next<AnnotationId>(),
      createdAt: moment(session),
      updatedAt: moment(session),
      stretches: second.value,
      comment: null,
      translation: '',
      firstMarked: firstWords(annotation),
    };
    const ops = [
      ...setFields('annotations', annotation, {
        stretches: first.value,
        firstMarked: firstWords(annotation),
      }),
      put('annotations', made),
    ];
    const label = `split of ${named(quoteOf(annotation), 'an annotation')}`;
    const change = await commit(session, { label, ops });
    return change.ok ? ok({ ...change.value, id: made.id }) : change;
  });
}

/**
 * Makes one annotation of two of the same article: words, tags, comments, evidence and citations of both. Where either
 * was private, it is.
 */
export function mergeAnnotations(session: OpenSession, { keep, take }: { keep: string; take: string }): Done {
  return session.textTurns.marking(async () => {
    if (keep === take) return refused('An annotation cannot be merged with itself. Choose another.', 'take');
    await session.library.flush();
    const [kept, taken] = [keep, take].map((id) => session.library.data.annotations.get(id));
    if (!kept || !taken) return notFound('annotation');
    if (kept.article !== taken.article) {
      return refused('These annotations are in two articles. Only those of one can be merged.', 'take');
    }
    const article = session.library.head.get('articles', kept.article);
    const revision = article && currentRevision(article);
    if (!revision) return notFound('revision');
    const shown = await shownIn(session, keep, revision.id);
    if (!shown.ok) return shown;
    const all = [...kept.stretches, ...taken.stretches];
    const stretches = shaped(shown.value, all, rangesIn(all, revision.id));
    if (!stretches.ok) return stretches;
    const comment = bothComments(kept.comment, taken.comment);
    const fits = withinLength(comment, 'comment');
    if (!fits.ok) return fits;
    const fields = {
      stretches: stretches.value,
      tags: [...new Set([...kept.tags, ...taken.tags])],
      comment,
      translation: [kept.translation, taken.translation].filter((words) => words !== '').join(' … '),
      private: kept.private || taken.private,
      // Parts of one that was split were marked with the same words: told once.
      firstMarked: [...new Set([kept, taken].map(firstWords))].join(' … '),
    };
    const evidence = session.index.evidenceByAnnotation.of(take);
    const ops = [
      ...evidence.map((id) => set('evidence', id, ['annotation'], taken.id, kept.id)),
      ...recited(session, 'annotation', take, keep),
      ...setFields('annotations', kept, fields),
      drop('annotations', taken),
    ];
    const label = `merge of ${named(quoteOf(taken), 'an annotation')} into ${named(quoteOf(kept), 'another')}`;
    return commit(session, { label, ops });
  });
}

async function shownIn(session: OpenSession, id: string, revision: string): Promise<Result<Shown, Trouble>> {
  const annotation = session.library.head.get('annotations', id);
  const article = annotation && session.library.head.get('articles', annotation.article);
  if (!annotation || !article) return notFound('annotation');
  const current = currentRevision(article);
  if (current?.id !== revision) {
    return conflicting(
      'The text of this article has changed since it was shown here. Look at it as it is now and try again.',
      'passage',
    );
  }
  const text = await session.texts.get(current.text);
  if (!text.ok) return text;
  // It may have gone, or become another, while its text was read.
  const now = session.library.head.get('annotations', id);
  return now ? ok({ annotation: now, revision: current.id, text: text.value }) : notFound('annotation');
}

function shaped(
  { text, revision }: Shown,
  stretches: readonly Stretch[],
  ranges: readonly TextRange[],
): Result<Stretch[], Trouble> {
  const made = reshaped(stretches, ranges, text, revision);
  if (!made.ok) return refused(made.error.message, 'passage');
  const longest = Math.max(0, ...made.value.map(({ now }) => (now ? now.end - now.start : 0)));
  if (longest > longestPassage) {
    return beyondLimit(
      `These words have ${longest} characters; a passage may have at most ${longestPassage}. Mark fewer.`,
      'passage',
    );
  }
  return ok(made.value);
}

function bothComments(one: RichText | null, other: RichText | null): RichText | null {
  if (isEmptyRichText(other)) return one;
  if (isEmptyRichText(one) || one === null || other === null) return other;
  return { ...one, content: [...(one.content ?? []), ...(other.content ?? [])] };
}
