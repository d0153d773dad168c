import { useStartup } from '../../platform/startup';
import { CommandKeys } from '../../platform/command-keys';
import { LibraryProvider, SessionProvider } from '../../platform/session';
import { ContextMenuProvider } from '../../ui/ContextMenu';
import { RemovalHost } from '../../ui/Removal';
import { EventHosts } from '../events';
import { BackupsDialog } from '../backups';
import { ExportDialog } from '../export';
import { BinDialog, HistoryDialog } from '../history';
import { ImportDialog } from '../import';
import { StaleDatesDialog } from '../library';
import { KeysDialog, Palette, ShortcutSheet } from '../palette';
import { ReadingDialog, ThemeDialog } from '../settings';
import { SuggestionCommands } from '../suggestions';
import { SourcesHosts } from '../sources';
import { TagHosts } from '../tags';
import { ErrorBoundary } from './ErrorBoundary';
import { Opening } from './Opening';
import { ShellCommands } from './ShellCommands';
import { Window } from './Window';

/** The whole window, from the first moment on. */
export function App() {
  const startup = useStartup();
  if (startup.state !== 'ready') return <Opening startup={startup} />;
  return (
    <SessionProvider session={startup.session}>
      <LibraryProvider>
        <ContextMenuProvider>
          <CommandKeys />
          <ShellCommands />
          <SuggestionCommands />
          <ThemeDialog />
          <ReadingDialog />
          <Window />
          <RemovalHost />
          <ErrorBoundary what="the link field">
            <EventHosts />
          </ErrorBoundary>
          <ErrorBoundary what="the comparing of sources">
            <SourcesHosts />
            <TagHosts />
          </ErrorBoundary>
          <ErrorBoundary what="the palette">
            <Palette />
            <ShortcutSheet />
            <KeysDialog />
          </ErrorBoundary>
          <ErrorBoundary what="the import">
            <ImportDialog />
          </ErrorBoundary>
          <ErrorBoundary what="the export">
            <ExportDialog />
          </ErrorBoundary>
          <ErrorBoundary what="the backups">
            <BackupsDialog />
          </ErrorBoundary>
          <ErrorBoundary what="what changed">
            <HistoryDialog />
            <BinDialog />
          </ErrorBoundary>
          <ErrorBoundary what="the dates to work out anew">
            <StaleDatesDialog />
          </ErrorBoundary>
        </ContextMenuProvider>
      </LibraryProvider>
    </SessionProvider>
  );
}
