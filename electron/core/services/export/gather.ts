import type { ExportProgress } from '#common/contract/export';
import type { CitationStyle } from '#common/derive/citation-styles';
import { nestParts } from '#common/derive/nest-parts';
import type { ExportNoteName, ExportView } from '#common/formats/export-view';
import type { Annotation } from '#common/model/annotation';
import { citationsIn } from '#common/model/note';
import type { Pace } from '../pace';
import type { OpenSession } from '../session';
import { Builder } from './builder';
import { citedIn } from './cited';
import { disagreementsIn } from './disagreements-in-export';
import { PicturesOfExport, type PicturesWanted } from './pictures-of-export';
import { readPassages } from './read-passages';
import type { Selection } from './selection';
import { sourceList } from './source-list';

/** How an export is told. */
export interface GatherOptions {
  readonly title: string;
  readonly comments: boolean;
  readonly sentences: boolean;
  readonly style: CitationStyle;
  /** Whether pictures go in, or why they do not. */
  readonly pictures: PicturesWanted;
  /** Name and version of the program, for the export's head. */
  readonly generator: string;
}

/**
 * Everything an export says, private things already left out. Reads the texts that passages are quoted from, and says
 * meanwhile how many of them it has read; who stops asking stops the reading.
 */
export async function* gatherExport(
  session: OpenSession,
  selection: Selection,
  options: GatherOptions,
  pace: Pace,
): AsyncGenerator<ExportProgress, ExportView> {
  const { shown, fullTexts, counts, words } = selection;
  const quoted = await quotedIn(session, selection, pace);
  const total = new Set(quoted.map(({ article }) => article)).size;
  const reading = readPassages(session, quoted, options.sentences);
  let step = await reading.next();
  for (; step.done !== true; step = await reading.next()) yield { done: step.value, total };
  const { comments, style } = options;
  const builder = new Builder({
    session,
    shown,
    places: step.value,
    comments,
    style,
    fullTexts,
    pictures: new PicturesOfExport(session.library.blobs, options.pictures),
    claims: new Set(selection.evidence),
    disagreements: await disagreementsIn(session, selection, pace),
    citedIn: citingNotes(session, selection),
  });
  const { data } = session.library;
  const named = selection.events.map((id) => ({ id, partOf: data.events.get(id)?.partOf ?? null }));
  // Others have their turn in between, and may delete what was selected: it is looked up once more where it is told.
  const told = await pace.map(nestParts(named), ({ thing, depth }) =>
    shown.event(thing.id) ? [builder.event(thing.id, depth)] : [],
  );
  const inEvents = new Set(selection.events);
  const others = selection.evidence.filter(({ target }) => !inEvents.has(target.id));
  const articles = await pace.map(selection.articles, (id) =>
    shown.article(id) ? [builder.articleSection(id, selection.passages.get(id) ?? [])] : [],
  );
  const otherEvidence = await pace.map(others, ({ id }) =>
    shown.claims([id]).map((claim) => builder.evidence(claim)),
  );
  const notes = selection.notes.flatMap((id) => data.notes.get(id) ?? []);
  return {
    title: options.title,
    libraryId: session.library.id,
    libraryName: session.name,
    scope: words,
    madeAt: new Date(session.parts.now()).toISOString(),
    generator: options.generator,
    notes: notes.map(({ id, title, body }) => ({ id, title, body })),
    articles: articles.flat().filter(({ passages, body }) => passages.length > 0 || body !== null),
    events: told.flat(),
    otherEvidence: otherEvidence.flat(),
    sources: await sourceList(
      builder,
      [...selection.articles, ...quotedFrom(builder, selection, quoted)],
      pace,
    ),
    counts,
    cite: (source) => builder.cite(source),
    cited: (kind, id, quote) => citedIn(builder, { kind, id, quote }),
  };
}

/** The notes that go out, by the passages they cite or whose claims they cite. */
function citingNotes({ library }: OpenSession, { notes }: Selection): Map<string, ExportNoteName[]> {
  const { data } = library;
  const citing = new Map<string, ExportNoteName[]>();
  for (const id of notes) {
    const note = data.notes.get(id);
    const name = { id, title: note?.title || 'Untitled note' };
    for (const cited of citationsIn(note?.body ?? null)) {
      const claim = cited.kind === 'evidence' ? data.evidence.get(cited.id) : undefined;
      const passage = claim ? claim.annotation : cited.id;
      const names = citing.get(passage) ?? [];
      if (!names.some((known) => known.id === id)) citing.set(passage, [...names, name]);
    }
  }
  return citing;
}

/** The claims that notes cite. */
function citedClaims({ library }: OpenSession, { notes, shown }: Selection) {
  const ids = notes.flatMap((id) =>
    citationsIn(library.data.notes.get(id)?.body ?? null).flatMap((each) =>
      each.kind === 'evidence' ? [each.id] : [],
    ),
  );
  return shown.claims(new Set(ids));
}

/** The articles of what is quoted, those that claims rest on first. */
function quotedFrom(builder: Builder, selection: Selection, quoted: readonly Annotation[]): string[] {
  const claims = [...selection.evidence, ...citedClaims(builder.options.session, selection)];
  const rested = claims.map(({ annotation }) => builder.articleOf(annotation));
  return [...rested, ...quoted.map(({ article }) => article)];
}

/** The annotations an export quotes: those it lists, those its claims rest on, those its notes cite. */
async function quotedIn(session: OpenSession, selection: Selection, pace: Pace): Promise<Annotation[]> {
  const { data } = session.library;
  const ids = new Set<string>([...selection.passages.values()].flat());
  for (const { annotation } of selection.evidence) ids.add(annotation);
  for (const { annotation } of citedClaims(session, selection)) ids.add(annotation);
  for (const note of selection.notes) {
    for (const { kind, id } of citationsIn(data.notes.get(note)?.body ?? null)) {
      if (kind === 'annotation' && selection.shown.annotation(id)) ids.add(id);
    }
  }
  const quoted = await pace.map(ids, (id) => data.annotations.get(id));
  return quoted.filter((annotation) => annotation !== undefined);
}
