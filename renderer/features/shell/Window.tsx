import { useElementSize, useViewportSize } from '@mantine/hooks';
import { useEffect } from 'react';
import { useWorkspace } from '../../platform/workspace';
import { Pane } from '../../ui/Pane';
import { SplitPanes } from '../../ui/SplitPanes';
import { TimelineStrip } from '../events';
import { LibraryPane } from '../library';
import { ReaderPane } from '../reader';
import { Banners } from './Banners';
import { ErrorBoundary } from './ErrorBoundary';
import { Header } from './Header';
import { partId, showPart, useShownPart } from '../../platform/parts';
import { SidePane } from './SidePane';
import { StatusLine } from './StatusLine';
import styles from './Window.module.css';

/** Narrower than this, three panes would leave the article too few words a line: one is shown at a time. */
const narrow = 960;
/** Lower than this, the timeline folds to a line so that the article keeps two thirds of the height. */
const low = 820;
/** Heights of the timeline in pixels: folded to a line, as a strip, and where the one becomes the other. */
const lineHeight = 40;
const stripHeight = 144;
const stripFrom = 88;

/** Header, three panes, timeline, status line. */
export function Window() {
  const { width, height } = useViewportSize();
  const timelineOpen = useWorkspace((state) => state.timelineOpen);
  const shown = useShownPart((state) => state.part);
  const one = width > 0 && width < narrow;
  const isLow = height > 0 && height < low;
  return (
    <div className={styles.window}>
      <Header narrow={one} />
      <Banners />
      <SplitPanes
        name={isLow ? 'rows.low' : 'rows'}
        direction="column"
        panes={[
          {
            id: 'work',
            initial: 600,
            min: Math.min(240, height / 2),
            flexible: !timelineOpen,
            hidden: timelineOpen,
            content: (
              <div className={styles.panes}>
                {one ? <OnePane shown={shown} /> : <ThreePanes roomy={width >= wide} />}
              </div>
            ),
          },
          {
            id: 'timeline',
            dividerLabel: 'Height of the timeline',
            initial: isLow ? lineHeight : stripHeight,
            min: lineHeight,
            flexible: timelineOpen,
            content: <Timeline open={timelineOpen} />,
          },
        ]}
      />
      <StatusLine />
    </div>
  );
}

function Timeline({ open }: { open: boolean }) {
  const { ref, height } = useElementSize();
  const room = open ? 'full' : height < stripFrom ? 'line' : 'strip';
  return (
    <div ref={ref} className={styles.timeline}>
      <Pane id={partId('timeline')} label="Timeline" scrolls={false}>
        <ErrorBoundary what="the timeline">
          <TimelineStrip room={room} />
        </ErrorBoundary>
      </Pane>
    </div>
  );
}

const library = (
  <Pane id={partId('library')} as="nav" label="Library" scrolls={false}>
    <ErrorBoundary what="the library list">
      <LibraryPane />
    </ErrorBoundary>
  </Pane>
);
const reader = <Reader />;
const side = (
  <Pane id={partId('side')} as="aside" label="Details and note" scrolls={false}>
    <SidePane />
  </Pane>
);

/** The articles that are open, one or two; each of two is a region with a name of its own. */
function Reader() {
  const two = useWorkspace((state) => state.beside !== null);
  return (
    <Pane
      id={partId('reader')}
      as="main"
      label={two ? 'Two articles' : 'Article'}
      tone="page"
      scrolls={false}
    >
      <ErrorBoundary what="the article">
        <ReaderPane />
      </ErrorBoundary>
    </Pane>
  );
}

/** Wide enough that the panes beside the article can have more room from the start. */
const wide = 1920;

function ThreePanes({ roomy }: { roomy: boolean }) {
  return (
    <SplitPanes
      name="window"
      panes={[
        {
          id: 'library',
          dividerLabel: 'Width of the library',
          initial: roomy ? 344 : 272,
          min: 200,
          content: library,
        },
        { id: 'reader', initial: 720, min: 560, flexible: true, content: reader },
        {
          id: 'side',
          dividerLabel: 'Width of details and note',
          initial: roomy ? 480 : 352,
          min: 264,
          content: side,
        },
      ]}
    />
  );
}

/** Where a jump leads, that part is shown: the article for words, details for what is known of a thing. */
function useFollowedJumps(): void {
  useEffect(
    () =>
      useWorkspace.subscribe((now, before) => {
        if (now.flash !== before.flash) showPart('reader');
        else if (now.turned !== before.turned) showPart('side');
      }),
    [],
  );
}

/** All stay mounted, so that what is typed in one is there when it is shown again. */
function OnePane({ shown }: { shown: string }) {
  useFollowedJumps();
  const panes = { library, reader, side };
  return Object.entries(panes).map(([part, pane]) => (
    <div key={part} className={styles.one} hidden={(shown === 'timeline' ? 'reader' : shown) !== part}>
      {pane}
    </div>
  ));
}
