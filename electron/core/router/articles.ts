import {
  articleHangsOn,
  articleOriginal,
  articleText,
  editArticle,
  getArticle,
  listArticles,
  removeArticle,
} from '#core/services/articles';
import { articleFacets, articleTagCounts } from '#core/services/facets';
import { reviseArticle } from '#core/services/revise/revise-article';
import { setFile } from '#core/services/attachments';
import { answer, os } from './base';
import { inPieces } from './pieces';

/** The `articles` calls. */
export const articlesRouter = {
  list: os.articles.list.handler(({ context, input }) => listArticles(context.session, input)),
  facets: os.articles.facets.handler(({ context, input }) => articleFacets(context.session, input.filter)),
  tagCounts: os.articles.tagCounts.handler(({ context, input }) => articleTagCounts(context.session, input)),
  get: os.articles.get.handler(({ context, input }) => answer(getArticle(context.session, input.id))),
  text: os.articles.text.handler(async ({ context, input }) =>
    inPieces(await answer(articleText(context.session, input.id, input.revision))),
  ),
  edit: os.articles.edit.handler(({ context, input }) =>
    answer(editArticle(context.session, input.id, input.fields)),
  ),
  revise: os.articles.revise.handler(({ context, input }) => answer(reviseArticle(context.session, input))),
  hangsOn: os.articles.hangsOn.handler(({ context, input }) =>
    answer(articleHangsOn(context.session, input.id)),
  ),
  remove: os.articles.remove.handler(({ context, input }) =>
    answer(removeArticle(context.session, input.id)),
  ),
  setFile: os.articles.setFile.handler(({ context, input }) => answer(setFile(context.session, input))),
  original: os.articles.original.handler(({ context, input }) =>
    answer(articleOriginal(context.session, input)),
  ),
};
