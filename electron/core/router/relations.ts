import { relationBetween, relationsOf, weighRelation } from '#core/services/relations';
import { editRelation, removeRelation, sayRelation, sayRetells } from '#core/services/say-relation';
import { likelyGroup, sayOfAll } from '#core/services/similar/likely-group';
import { proposedFor, sideBySide } from '#core/services/similar/proposals';
import { answer, os } from './base';

/** The `relations` calls. */
export const relationsRouter = {
  ofArticle: os.relations.ofArticle.handler(({ context, input }) =>
    answer(relationsOf(context.session, input)),
  ),
  proposed: os.relations.proposed.handler(({ context, input }) =>
    answer(proposedFor(context.session, input.article)),
  ),
  likelyGroup: os.relations.likelyGroup.handler(({ context, input }) =>
    answer(likelyGroup(context.session, input.article)),
  ),
  sayOfAll: os.relations.sayOfAll.handler(({ context, input }) => answer(sayOfAll(context.session, input))),
  sideBySide: os.relations.sideBySide.handler(({ context, input }) =>
    answer(sideBySide(context.session, input)),
  ),
  between: os.relations.between.handler(({ context, input }) => relationBetween(context.session, input)),
  weigh: os.relations.weigh.handler(({ context, input }) => weighRelation(context.session, input)),
  say: os.relations.say.handler(({ context, input }) => answer(sayRelation(context.session, input))),
  retells: os.relations.retells.handler(({ context, input }) => answer(sayRetells(context.session, input))),
  edit: os.relations.edit.handler(({ context, input }) => answer(editRelation(context.session, input))),
  remove: os.relations.remove.handler(({ context, input }) =>
    answer(removeRelation(context.session, input.id)),
  ),
};
