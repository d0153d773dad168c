import { useViewportSize } from '@mantine/hooks';
import { useWorkspace } from '../../platform/workspace';
import { Pane } from '../../ui/Pane';
import { SplitPanes } from '../../ui/SplitPanes';
import { TimelineStrip } from '../../timeline/TimelineStrip';
import { LibraryPane } from '../library';
import { ReaderPane } from '../reader';
import { Banners } from './Banners';
import { ErrorBoundary } from './ErrorBoundary';
import { Header } from './Header';
import { partId, useShownPart } from './parts';
import { SidePane } from './SidePane';
import { StatusLine } from './StatusLine';
import styles from './Window.module.css';

/** Narrower than this, three panes would leave the article too few words a line: one is shown at a time. */
const narrow = 960;
/** Lower than this, the timeline folds to a line so that the article keeps two thirds of the height. */
const low = 820;

/** Header, three panes, timeline, status line. */
export function Window() {
  const { width, height } = useViewportSize();
  const timelineOpen = useWorkspace((state) => state.timelineOpen);
  const shown = useShownPart((state) => state.part);
  const one = width > 0 && width < narrow;
  const line = height > 0 && height < low;
  const timeline = (
    <Pane id={partId('timeline')} label="Timeline" scrolls={false}>
      <ErrorBoundary what="the timeline">
        <TimelineStrip room={timelineOpen ? 'full' : line ? 'line' : 'strip'} />
      </ErrorBoundary>
    </Pane>
  );
  return (
    <div className={styles.window}>
      <Header narrow={one} />
      <Banners />
      <div className={styles.panes} hidden={timelineOpen}>
        {one ? <OnePane shown={shown} /> : <ThreePanes />}
      </div>
      <div className={styles.timeline} data-room={timelineOpen ? 'full' : line ? 'line' : 'strip'}>
        {timeline}
      </div>
      <StatusLine />
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
const reader = (
  <Pane id={partId('reader')} as="main" label="Article" tone="page" scrolls={false}>
    <ErrorBoundary what="the article">
      <ReaderPane />
    </ErrorBoundary>
  </Pane>
);
const side = (
  <Pane id={partId('side')} as="aside" label="Details and note" scrolls={false}>
    <SidePane />
  </Pane>
);

function ThreePanes() {
  return (
    <SplitPanes
      name="window"
      panes={[
        { id: 'library', dividerLabel: 'Width of the library', initial: 272, min: 200, content: library },
        { id: 'reader', initial: 720, min: 560, flexible: true, content: reader },
        { id: 'side', dividerLabel: 'Width of details and note', initial: 352, min: 264, content: side },
      ]}
    />
  );
}

/** All stay mounted, so that what is typed in one is there when it is shown again. */
function OnePane({ shown }: { shown: string }) {
  const panes = { library, reader, side };
  return Object.entries(panes).map(([part, pane]) => (
    <div key={part} className={styles.one} hidden={(shown === 'timeline' ? 'reader' : shown) !== part}>
      {pane}
    </div>
  ));
}
