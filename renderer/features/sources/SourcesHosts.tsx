import { useCommand } from '../../platform/commands';
import { allOf, noArticle, readOnlyLibrary } from '../../platform/reasons';
import { useLibrary } from '../../platform/session';
import { useWorkspace } from '../../platform/workspace';
import { askRetells, askSources } from './asking';
import { GroupDialog } from './GroupDialog';
import { RetellsDialog } from './RetellsDialog';
import { SideBySideDialog } from './SideBySideDialog';
import { SourcesDialog } from './SourcesDialog';

/** What sources need at the root of the window: their commands, and the questions these ask. */
export function SourcesHosts() {
  const { writable } = useLibrary();
  const article = useWorkspace((state) => state.article);
  const enabled = allOf(writable || readOnlyLibrary, article !== null || noArticle);
  useCommand('article.sameSource', () => (article === null ? undefined : askSources(article)), { enabled });
  useCommand('article.retells', () => (article === null ? undefined : askRetells(article)), { enabled });
  return (
    <>
      <SourcesDialog />
      <RetellsDialog />
      <GroupDialog />
      <SideBySideDialog />
    </>
  );
}
