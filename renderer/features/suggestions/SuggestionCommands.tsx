import { useCommand } from '../../platform/commands';
import { showPart } from '../../platform/parts';
import { noArticle } from '../../platform/reasons';
import { useWorkspace } from '../../platform/workspace';
import { goToSuggestions } from './fold';

/** The way to the suggested events of the article that is open, from anywhere. */
export function SuggestionCommands() {
  const article = useWorkspace((state) => state.article);
  useCommand(
    'article.suggestions',
    () => {
      const { article: id, showDetail } = useWorkspace.getState();
      if (id === null) return;
      showDetail({ kind: 'article', id });
      showPart('side');
      goToSuggestions();
    },
    { enabled: article !== null || noArticle },
  );
  return null;
}
