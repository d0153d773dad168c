import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { put } from '../../../electron/common/change/build';
import { Annotation } from '../../../electron/common/model/annotation';
import { CodePointIndex } from '../../../electron/common/text/code-points';
import { placeStretch } from '../../../electron/common/text/stretch';
import { seededRandom } from '../../support/generate-library';
import { note, tell, tellLimit, tellRatio } from '../measure/figure';
import { percentile, timed } from '../measure/percentile';
import { benchFolder, scratchFolder } from '../measure/settings';
import { makeReadingLibrary, openShort } from './reading-library';
import {
  drawn,
  openPage,
  painted,
  serve,
  startBrowser,
  workDuring,
  workOf,
  type Watched,
  type Work,
} from './window';

/*
 * An article of 24,000 words with 10,000 annotations: opening it, scrolling, and one more highlight; beside the same
 * words and ranges as bare CSS Custom Highlights, as wrapped spans, and in recogito's text annotator.
 */
const paragraphs = 300;
const perParagraph = 80;
const annotations = 10_000;
const steps = 60;
/** Milliseconds after which every annotation is there. */
const untilAllThere = 3000;
const random = seededRandom(11);
const vocabulary = 'harbour treaty envoy minister talks border river grain pipeline summit vote'.split(' ');
const lines = Array.from({ length: paragraphs }, () =>
  Array.from({ length: perParagraph }, () => vocabulary[Math.floor(random() * vocabulary.length)]).join(' '),
);
const text = lines.join('\n');

/** Two words each, all over the text: paragraph, and offsets within it. The text is ASCII: all units are one. */
const ranges = Array.from({ length: annotations }, (_, n) => {
  const at = Math.floor((n * paragraphs) / annotations);
  const line = lines[at] ?? '';
  const words = line.split(' ');
  const nth = Math.floor(random() * (words.length - 2));
  const start = words.slice(0, nth).join(' ').length + (nth === 0 ? 0 : 1);
  return { at, start, end: start + `${words[nth]} ${words[nth + 1]}`.length };
});

const folder = join(scratchFolder(), 'reading');

async function makeLibrary(): Promise<void> {
  const index = new CodePointIndex(text);
  const starts: number[] = [];
  lines.reduce((sum, line) => (starts.push(sum), sum + line.length + 1), 0);
  await makeReadingLibrary(folder, async ({ born, articleOf }) => {
    const article = await articleOf('The long report', text);
    const revision = article.revisions[0]?.id;
    if (revision === undefined) throw new Error('an article has no revision');
    const made = ranges.map(({ at, start, end }) => {
      const from = starts[at] ?? 0;
      const place = placeStretch(index, revision, from + start, from + end);
      if (!place.ok) throw new Error('a passage does not fit its text');
      const stretch = { made: place.value, now: place.value, state: 'exact', confidence: 1 };
      return Annotation.parse({ ...born(), article: article.id, stretches: [stretch] });
    });
    return [put('articles', article), ...made.map((each) => put('annotations', each))];
  });
}

interface Seen {
  readonly open: number;
  readonly scroll: number[];
  /** Ours alone: the same at once, while annotations are still on their way. Peers are drawn when they hold all. */
  readonly scrollAtOnce?: number[];
  readonly add: Work[];
  /** Ours alone: a key that selects one letter more. */
  readonly keys?: number[];
}

async function scrolled(watched: Watched): Promise<number[]> {
  const took: number[] = [];
  await watched.page.mouse.move(600, 400);
  for (let n = 0; n < steps; n++)
    took.push(await workDuring(watched, () => watched.page.mouse.wheel(0, 120)));
  return took;
}

const browser = await startBrowser();

async function measureOurs(): Promise<Seen> {
  const host = await serve(folder);
  const watched = await openPage(browser, host.url);
  const { page } = watched;
  const option = await openShort(page, /The long report/);
  const { ms: open } = await timed(async () => {
    await option.click();
    await page.waitForFunction(
      () => CSS.highlights.size > 0 && document.querySelector('[role="mark"]') !== null,
    );
    await drawn(page);
  });
  const scrollAtOnce = await scrolled(watched);
  await page.waitForTimeout(untilAllThere);
  const scroll = await scrolled(watched);
  await page.getByRole('main', { name: 'Article' }).getByRole('textbox').focus();
  const add: Work[] = [];
  const keys: number[] = [];
  await page.evaluate(`window.painted = ${painted.toString()}`);
  for (let n = 0; n < 20; n++) {
    await page.keyboard.press('ArrowRight');
    for (let letter = 0; letter < 5; letter++) {
      keys.push(await workDuring(watched, () => page.keyboard.press('Shift+ArrowRight')));
    }
    await page.evaluate(watchForMark);
    const shown = async (): Promise<void> => {
      await page.keyboard.press('h');
      await page.evaluate(() => (window as unknown as { marked?: Promise<void> }).marked);
    };
    add.push(await workOf(watched, shown));
    await page.keyboard.press('ArrowRight');
  }
  await page.close();
  host.stop();
  return { open, scroll, scrollAtOnce, add, keys };
}

/** In the page: makes a promise of the next annotation that the article shows, kept once it is on the screen. */
function watchForMark(): void {
  const text = document.querySelector('[role="textbox"][aria-readonly="true"]');
  const marked = new Promise<void>((resolve) => {
    const marks = new MutationObserver(() => {
      marks.disconnect();
      void (window as unknown as { painted(): Promise<void> }).painted().then(resolve);
    });
    if (text) marks.observe(text, { subtree: true, childList: true, attributeFilter: ['data-annotation'] });
    setTimeout(resolve, 2000);
  });
  Object.assign(window, { marked });
}

type Way = 'highlights' | 'spans' | 'recogito';

interface Recogito {
  RecogitoJS?: { createTextAnnotator(host: HTMLElement): Annotator };
  annotator?: Annotator | undefined;
}
interface Annotator {
  setAnnotations(all: readonly object[]): void;
}

async function measurePeer(way: Way): Promise<Seen | null> {
  const watched = await openPage(browser, 'about:blank');
  const { page } = watched;
  const body = lines.map((line) => `<p>${line}</p>`).join('');
  await page.setContent(`<div style="height:700px;overflow:auto"><div id="text">${body}</div></div>`);
  if (way === 'recogito') {
    const path = join(benchFolder(), 'node_modules/@recogito/text-annotator/dist/text-annotator.umd.js');
    const script = await readFile(path, 'utf8').catch(() => null);
    if (script === null) {
      note('without recogito: it is not installed');
      return null;
    }
    // Its script asks for Node's environment, which a bundler would have filled in.
    await page.addScriptTag({ content: `window.process = { env: {} }; ${script}` });
  }
  const { ms: open } = await timed(async () => {
    await page.evaluate(paint, { way, all: ranges });
    await drawn(page);
  });
  const scroll = await scrolled(watched);
  const add: Work[] = [];
  await page.evaluate(`window.painted = ${painted.toString()}; window.paintOne = ${paint.toString()}`);
  for (let n = 0; n < 20; n++) {
    const one = ranges[n * 7];
    if (one) add.push(await workOf(watched, () => page.evaluate(paintAndSee, { way, all: [one] })));
  }
  await page.close();
  return { open, scroll, add };
}

/** In the page: marks ranges, and resolves once they are on the screen. */
function paintAndSee(job: Parameters<typeof paint>[0]): Promise<void> {
  const page = window as unknown as { paintOne: typeof paint; painted(): Promise<void> };
  page.paintOne(job);
  return page.painted();
}

/** In the page: marks ranges in one of three ways. */
function paint({ way, all }: { way: Way; all: { at: number; start: number; end: number }[] }): void {
  const host = document.getElementById('text');
  if (!host) throw new Error('there is no text');
  const rangeOf = ({ at, start, end }: { at: number; start: number; end: number }): Range => {
    const range = document.createRange();
    const walker = document.createTreeWalker(host.children[at] ?? host, NodeFilter.SHOW_TEXT);
    let before = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (start >= before && start <= before + length) range.setStart(node, start - before);
      if (end >= before && end <= before + length) {
        range.setEnd(node, end - before);
        break;
      }
      before += length;
    }
    return range;
  };
  if (way === 'highlights') {
    const highlight = CSS.highlights.get('all') ?? new Highlight();
    for (const each of all) highlight.add(rangeOf(each));
    CSS.highlights.set('all', highlight);
    if (!document.getElementById('style')) {
      const style = Object.assign(document.createElement('style'), { id: 'style' });
      style.textContent = '::highlight(all) { background: gold; }';
      document.head.append(style);
    }
  } else if (way === 'spans') {
    for (const each of all) {
      const range = rangeOf(each);
      const span = document.createElement('span');
      span.style.background = 'gold';
      span.append(range.extractContents());
      range.insertNode(span);
    }
  } else {
    const recogito = window as unknown as Recogito;
    recogito.annotator ??= recogito.RecogitoJS?.createTextAnnotator(host);
    const starts: number[] = [];
    [...host.children].reduce((sum, block) => (starts.push(sum), sum + (block.textContent?.length ?? 0)), 0);
    const known = (window as unknown as { known?: object[] }).known ?? [];
    known.push(
      ...all.map(({ at, start, end }, n) => ({
        id: `a${known.length + n}`,
        bodies: [],
        target: {
          annotation: `a${known.length + n}`,
          selector: [
            {
              quote: (host.children[at]?.textContent ?? '').slice(start, end),
              start: (starts[at] ?? 0) + start,
              end: (starts[at] ?? 0) + end,
            },
          ],
        },
      })),
    );
    Object.assign(window, { known });
    recogito.annotator?.setAnnotations(known);
  }
}

const drawnBy = ({ add }: Seen): number =>
  percentile(
    add.map(({ untilDrawn }) => untilDrawn),
    0.95,
  );
const restBy = ({ add }: Seen): number =>
  percentile(
    add.map(({ untilRest }) => untilRest),
    0.95,
  );

await makeLibrary();
const ours = await measureOurs();
tellLimit('24,000 words, 10,000 annotations: open until drawn', 'ms', ours.open, 500);
const atOnce = percentile(ours.scrollAtOnce ?? [], 0.95);
tellLimit(
  'scrolling at once, while annotations still come, main-thread work a step, p95',
  'ms',
  atOnce,
  16.7,
);
tellLimit('scrolling once all are there, p95', 'ms', percentile(ours.scroll, 0.95), 16.7);
tellLimit(
  'one letter more selected by key, main-thread work until it is drawn, p95',
  'ms',
  percentile(ours.keys ?? [], 0.95),
  16.7,
);
tellLimit('one more highlight by key, main-thread work until it is drawn, p95', 'ms', drawnBy(ours), 16.7);
tell({ work: 'with all that follows from it, Details and counts, p95', unit: 'ms', ours: restBy(ours) });
for (const [way, what] of [
  ['highlights', 'bare CSS Custom Highlights'],
  ['spans', 'span wrapping'],
  ['recogito', '@recogito/text-annotator'],
] as const) {
  const peer = await measurePeer(way).catch((error: unknown) => note(`without ${what}: ${String(error)}`));
  if (!peer) continue;
  tellRatio('open', 'ms', ours.open, { what, value: peer.open }, null);
  tellRatio(
    'scrolling once all are there, p95',
    'ms',
    percentile(ours.scroll, 0.95),
    { what, value: percentile(peer.scroll, 0.95) },
    null,
  );
  tellRatio('one more until it is drawn, p95', 'ms', drawnBy(ours), { what, value: drawnBy(peer) }, null);
}
await browser.close();
