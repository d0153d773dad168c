import { bringSuggestionBack, dismissSuggestion } from '#core/services/suggestions/dismiss';
import { suggestionsOf } from '#core/services/suggestions/suggestions';
import { answer, os } from './base';

/** The `suggestions` calls. */
export const suggestionsRouter = {
  ofArticle: os.suggestions.ofArticle.handler(({ context, input }) =>
    answer(suggestionsOf(context.session, input.article)),
  ),
  dismiss: os.suggestions.dismiss.handler(({ context, input }) =>
    answer(dismissSuggestion(context.session, input)),
  ),
  bringBack: os.suggestions.bringBack.handler(({ context, input }) =>
    answer(bringSuggestionBack(context.session, input)),
  ),
};
