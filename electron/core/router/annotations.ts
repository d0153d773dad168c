import {
  annotationHangsOn,
  annotationsOfArticle,
  annotationsToCheck,
  createAnnotation,
  editAnnotation,
  getAnnotation,
  packedAnnotationsOfArticle,
  removeAnnotation,
} from '#core/services/annotations';
import { editEvidence, evidenceOfEvent, linkEvidence, removeEvidence } from '#core/services/evidence';
import { mergeAnnotations, reshapeAnnotation, splitAnnotation } from '#core/services/reshape-annotation';
import { acceptAll, placesOfPassage, settlePassage } from '#core/services/revise/settle-passage';
import { answer, os } from './base';

/** The `annotations` calls. */
export const annotationsRouter = {
  forArticle: os.annotations.forArticle.handler(({ context, input }) =>
    answer(annotationsOfArticle(context.session, input)),
  ),
  packedForArticle: os.annotations.packedForArticle.handler(({ context, input }) =>
    answer(packedAnnotationsOfArticle(context.session, input)),
  ),
  get: os.annotations.get.handler(({ context, input }) => answer(getAnnotation(context.session, input.id))),
  create: os.annotations.create.handler(({ context, input }) =>
    answer(createAnnotation(context.session, input)),
  ),
  edit: os.annotations.edit.handler(({ context, input }) => answer(editAnnotation(context.session, input))),
  hangsOn: os.annotations.hangsOn.handler(({ context, input }) =>
    answer(annotationHangsOn(context.session, input.id)),
  ),
  remove: os.annotations.remove.handler(({ context, input }) =>
    answer(removeAnnotation(context.session, input.id)),
  ),
  reshape: os.annotations.reshape.handler(({ context, input }) =>
    answer(reshapeAnnotation(context.session, input)),
  ),
  split: os.annotations.split.handler(({ context, input }) =>
    answer(splitAnnotation(context.session, input)),
  ),
  merge: os.annotations.merge.handler(({ context, input }) =>
    answer(mergeAnnotations(context.session, input)),
  ),
  settle: os.annotations.settle.handler(({ context, input }) =>
    answer(settlePassage(context.session, input)),
  ),
  acceptAll: os.annotations.acceptAll.handler(({ context, input }) =>
    answer(acceptAll(context.session, input.article)),
  ),
  places: os.annotations.places.handler(({ context, input }) =>
    answer(placesOfPassage(context.session, input)),
  ),
  toCheck: os.annotations.toCheck.handler(({ context, input }) =>
    answer(annotationsToCheck(context.session, input)),
  ),
};

/** The `evidence` calls. */
export const evidenceRouter = {
  link: os.evidence.link.handler(({ context, input }) => answer(linkEvidence(context.session, input))),
  edit: os.evidence.edit.handler(({ context, input }) => answer(editEvidence(context.session, input))),
  remove: os.evidence.remove.handler(({ context, input }) =>
    answer(removeEvidence(context.session, input.id)),
  ),
  forEvent: os.evidence.forEvent.handler(({ context, input }) =>
    answer(evidenceOfEvent(context.session, input)),
  ),
};
