import { Tabs } from '@mantine/core';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useWorkspace } from '../../platform/workspace';
import { NotePane } from '../notes';
import { DetailsOf } from './DetailsOf';
import { ErrorBoundary } from './ErrorBoundary';
import styles from './SidePane.module.css';

/** Details and Note: two tabs that never close each other. The one behind keeps all it holds. */
export function SidePane() {
  const details = useRef<HTMLDivElement>(null);
  const tab = useWorkspace((state) => state.tab);
  const showTab = useWorkspace((state) => state.showTab);
  return (
    <Tabs
      value={tab}
      onChange={(next) => showTab(next === 'note' ? 'note' : 'details')}
      keepMounted
      // The tab behind goes on living: its commands, its saving and its draft.
      keepMountedMode="display-none"
      className={styles.tabs ?? ''}
    >
      <Tabs.List className={styles.list ?? ''} aria-label="Details and note">
        <Tabs.Tab value="details">Details</Tabs.Tab>
        <Tabs.Tab value="note">Note</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel
        ref={details}
        value="details"
        tabIndex={-1}
        data-part-focus
        className={styles.panel ?? ''}
        data-scrolls
      >
        <ErrorBoundary what="the details">
          <DetailsOf />
          <StartAtTop panel={details} />
        </ErrorBoundary>
      </Tabs.Panel>
      <Tabs.Panel value="note" className={styles.panel ?? ''}>
        <ErrorBoundary what="the note">
          <NotePane />
        </ErrorBoundary>
      </Tabs.Panel>
    </Tabs>
  );
}

/**
 * What Details turn to is shown from its top, unless the caret is in it already. A component of its own: both tabs
 * would be worked out anew with each thing that comes to hand.
 */
function StartAtTop({ panel }: { panel: RefObject<HTMLDivElement | null> }) {
  const about = useWorkspace(({ detail }) => detail && `${detail.kind} ${detail.id}`);
  useLayoutEffect(() => {
    const element = panel.current;
    const focused = document.activeElement;
    if (element && (focused === element || !element.contains(focused))) element.scrollTo({ top: 0 });
  }, [about, panel]);
  return null;
}
