import type { CitationStyle } from '#common/derive/citation-styles';
import { citeSource } from '#common/derive/cite-source';
import { drawnEvent } from '#common/formats/drawn-event';
import type { ExportSource, ExportSourced } from '#common/formats/export-view';
import type { DayRange } from '#common/time/edtf-value';
import { extentOf } from '#common/time/extent';
import { tickDays } from '#common/timeline/placed-event';
import type { LaneGrouping } from '#common/timeline/lanes';
import { timelineSvg } from '#common/timeline/svg';
import type { Pace } from '../pace';
import type { OpenSession } from '../session';
import { Builder } from './builder';
import { lanesOfExport } from './lanes-of-export';
import { PicturesOfExport } from './pictures-of-export';
import { Shown } from './shown';
import { sourceList } from './source-list';

/** As wide as a page of a paper across, in the picture's own pixels. */
const width = 1000;

/** What the picture is to show, and how. Days are counted from 1970-01-01. */
export interface PictureAsked {
  readonly days: DayRange;
  readonly caption: string;
  readonly style: CitationStyle;
  readonly lanes: LaneGrouping | null;
}

/**
 * The timeline as a picture on its own: the events that reach into these days, the articles published in them, and
 * the sources that bear on those events. Nothing private is drawn, named or counted among them.
 */
export async function timelinePicture(
  session: OpenSession,
  { days, caption, style, lanes }: PictureAsked,
  pace: Pace,
) {
  await session.index.ready();
  const { library, index } = session;
  const { data } = library;
  const shown = new Shown(data);
  const inDays = await pace.filter(index.events.date.window(0, Infinity), (id) =>
    reachesInto(data.events.get(id)?.date?.edtf, days),
  );
  const ids = inDays.filter((id) => shown.event(id));
  const claims = (await pace.map(ids, (id) => shown.claims(index.evidenceByEvent.of(id)))).flat();
  const builder = builderOf(session, { shown, style, claims });
  const events = await pace.map(ids, (id) => (shown.event(id) ? [drawnEvent(builder.event(id, 0))] : []));
  const articles = await pace.map(index.articles.published.window(0, Infinity), (id) => {
    const edtf = shown.article(id) ? data.articles.get(id)?.published?.edtf : null;
    const on = edtf == null ? null : tickDays(edtf);
    return on && on.to >= days.from && on.from <= days.to
      ? [{ id, label: index.labels.of(id), days: on }]
      : [];
  });
  const drawn = events.flat();
  const sources = await sourceList(
    builder,
    inOrder(
      session,
      claims.map(({ annotation }) => builder.articleOf(annotation)),
    ),
    pace,
  );
  const svg = timelineSvg({
    events: drawn,
    articles: articles.flat(),
    range: days,
    width,
    theme: 'paper',
    ...(lanes === null ? {} : { lanes: lanesOfExport(session, { shown, builder, ids, by: lanes }) }),
    title: caption.trim() === '' ? 'Events by date' : caption,
    beneath: { caption, sources: sources.flatMap((source) => sourceLines(source, style)) },
  });
  return {
    svg,
    events: drawn.length,
    sources: sources.length,
    privateLeftOut: inDays.length - ids.length,
  };
}

/** Whether any day that a date may mean lies in a range. */
function reachesInto(edtf: string | null | undefined, days: DayRange): boolean {
  const extent = edtf == null ? null : extentOf(edtf);
  return extent !== null && extent.outer.from <= days.to && extent.outer.to >= days.from;
}

/** Articles once each, in the order in which they came out. */
function inOrder({ index }: OpenSession, articles: readonly string[]): string[] {
  const wanted = new Set(articles);
  return index.articles.published.window(0, Infinity).filter((id) => wanted.has(id));
}

function builderOf(
  session: OpenSession,
  { shown, style, claims }: { shown: Shown; style: CitationStyle; claims: ReturnType<Shown['claims']> },
): Builder {
  return new Builder({
    session,
    shown,
    style,
    claims: new Set(claims),
    places: new Map(),
    comments: false,
    fullTexts: new Set(),
    citedIn: new Map(),
    pictures: new PicturesOfExport(session.library.blobs, { why: '' }),
  });
}

/** A source in one line, and what counts as one with it beneath. Ids are for walking back from a file: not on paper. */
function sourceLines([first, ...copies]: ExportSource, style: CitationStyle) {
  const cited = ({ source }: ExportSourced): string => `${citeSource({ ...source, shortId: '' }, style)}.`;
  return [
    { text: cited(first), inner: false },
    ...copies.map((copy) => ({ text: `Same source: ${cited(copy)}`, inner: true })),
  ];
}
