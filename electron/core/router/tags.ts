import { mergeTags, moveTag } from '#core/services/tag-order';
import { splitTag, tagBearers } from '#core/services/tag-split';
import { putTagOn } from '#core/services/tag-on';
import {
  createTag,
  editTag,
  findTags,
  listTags,
  recentTags,
  removeTag,
  tagHangsOn,
} from '#core/services/tags';
import { answer, os } from './base';

/** The `tags` calls. */
export const tagsRouter = {
  list: os.tags.list.handler(({ context, input }) => listTags(context.session, input)),
  recent: os.tags.recent.handler(({ context }) => recentTags(context.session)),
  find: os.tags.find.handler(({ context, input }) => findTags(context.session, input)),
  create: os.tags.create.handler(({ context, input }) => answer(createTag(context.session, input))),
  putOn: os.tags.putOn.handler(({ context, input }) => answer(putTagOn(context.session, input))),
  edit: os.tags.edit.handler(({ context, input }) =>
    answer(editTag(context.session, input.id, input.fields)),
  ),
  move: os.tags.move.handler(({ context, input }) => answer(moveTag(context.session, input))),
  merge: os.tags.merge.handler(({ context, input }) => answer(mergeTags(context.session, input))),
  bearers: os.tags.bearers.handler(({ context, input }) => answer(tagBearers(context.session, input))),
  split: os.tags.split.handler(({ context, input }) => answer(splitTag(context.session, input))),
  hangsOn: os.tags.hangsOn.handler(({ context, input }) => answer(tagHangsOn(context.session, input.id))),
  remove: os.tags.remove.handler(({ context, input }) => answer(removeTag(context.session, input.id))),
};
