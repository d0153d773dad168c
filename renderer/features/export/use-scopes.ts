import type { ExportScope } from '#common/contract/export';
import { useCall } from '../../platform/live';
import { useCodebook } from '../../platform/tags';
import { useWorkspace } from '../../platform/workspace';

export interface ScopeChoice {
  readonly value: string;
  readonly label: string;
  readonly scope: ExportScope;
}

/** What can be exported from here: all, or the article, event, note and tag at hand. */
export function useScopes(): readonly ScopeChoice[] {
  const { article, event, note, detail } = useWorkspace();
  const { byId } = useCodebook();
  const none = '0190b0a0-0000-7000-8000-000000000000';
  const articleAnswer = useCall(['articles', 'get'], { id: article ?? none }, { enabled: article !== null });
  const eventAnswer = useCall(['events', 'get'], { id: event ?? none }, { enabled: event !== null });
  const tag = detail?.kind === 'tag' ? byId.get(detail.id) : undefined;
  const choices: ScopeChoice[] = [{ value: 'all', label: 'The whole library', scope: { kind: 'all' } }];
  if (article !== null && articleAnswer.data) {
    choices.push({
      value: 'article',
      label: `This article: ${articleAnswer.data.label}`,
      scope: { kind: 'article', id: article },
    });
  }
  if (event !== null && eventAnswer.data) {
    choices.push({
      value: 'event',
      label: `This event: ${eventAnswer.data.event.title}`,
      scope: { kind: 'event', id: event },
    });
  }
  if (note !== null)
    choices.push({ value: 'note', label: 'The open note', scope: { kind: 'note', id: note } });
  if (tag) choices.push({ value: 'tag', label: `This tag: ${tag.name}`, scope: { kind: 'tag', id: tag.id } });
  return choices;
}
