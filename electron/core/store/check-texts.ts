import type { Article } from '#common/model/article';
import { currentRevision } from '#common/model/article';
import type { LibraryData } from '#common/model/library';
import type { Stretch, StretchPlace } from '#common/model/stretch';
import { CodePointIndex } from '#common/text/code-points';
import { flatten } from '#common/text/flatten';
import { checkStretch } from '#common/text/stretch';
import { createBlobs } from './blobs';
import type { Findings } from './finding';
import type { Files } from './files';
import type { Layout } from './layout';
import type { Blobs, Sha } from './library';

/** A place that must be true of a text, and the record it is in. */
interface Place {
  readonly where: string;
  readonly field: string;
  readonly place: StretchPlace;
}

const restore = 'Restore the file from a backup of the library.';

/**
 * Holds every text revision against its hash and its own document, and every quote against the words it stands for.
 * Each text is read once and let go.
 */
export async function checkTexts(
  files: Files,
  layout: Layout,
  data: LibraryData,
  findings: Findings,
): Promise<void> {
  const blobs = readingBlobs(files, layout);
  const places = new Places(data, findings);
  const wanted = places.collect();
  for (const article of data.articles.values()) {
    for (const revision of article.revisions) {
      if (!wanted.has(revision.text)) wanted.set(revision.text, []);
    }
  }
  for (const [sha, needed] of wanted) await checkText(blobs, sha, needed, findings);
  for (const sha of await blobs.listTexts()) {
    if (!wanted.has(sha)) spare(`texts/${sha}.json`, 'text', findings);
  }
}

/** The blobs of a library that is only examined. */
export function readingBlobs(files: Files, layout: Layout): Blobs {
  return createBlobs({ files, layout, tempName: () => '', refusesWriting: () => 'it is only examined' });
}

/** Notes a blob that no record points at: left by an import cut short, or belonging to something deleted. */
export function spare(where: string, what: string, findings: Findings): void {
  findings.notices.push({
    kind: 'spare file',
    what: `No article uses this ${what} now.`,
    where,
    remedy: 'Leave it: undoing a deletion may need it.',
  });
}

async function checkText(
  blobs: Blobs,
  sha: Sha,
  places: readonly Place[],
  findings: Findings,
): Promise<void> {
  const file = await blobs.readText(sha);
  const where = `texts/${sha}.json`;
  if (!file.ok) {
    findings.damage.push({ kind: 'text', what: file.error.message, where, remedy: restore });
    return;
  }
  if (flatten(file.value.doc) !== file.value.text) {
    const what = 'The text kept for searching is not the text of the document beside it.';
    findings.damage.push({ kind: 'text', what, where, remedy: restore });
  }
  const index = new CodePointIndex(file.value.text);
  for (const { where: record, field, place } of places) {
    if (checkStretch(index, place)) continue;
    findings.damage.push({
      kind: 'quote',
      what: `${field} should be “${place.exact.slice(0, 60)}” at ${place.start} to ${place.end}, but the text has other words there.`,
      where: record,
      remedy: 'Mark the words again, or restore the library from a backup.',
    });
  }
}

/** Gathers the places in all records by the text they lie in. */
class Places {
  private readonly wanted = new Map<Sha, Place[]>();

  constructor(
    private readonly data: LibraryData,
    private readonly findings: Findings,
  ) {}

  collect(): Map<Sha, Place[]> {
    const { data } = this;
    for (const annotation of data.annotations.values()) {
      const article = data.articles.get(annotation.article);
      const where = `annotations ${annotation.id}`;
      for (const stretch of annotation.stretches) if (article) this.stretch(where, stretch, article, true);
    }
    for (const [collection, date] of this.dates()) {
      const article = date.at && data.articles.get(date.at.article);
      if (date.at && article) this.stretch(collection, date.at.stretch, article, false);
    }
    return this.wanted;
  }

  private *dates() {
    const { articles, events, evidence } = this.data;
    for (const { id, published, accessed } of articles.values()) {
      if (published) yield [`articles ${id}`, published] as const;
      if (accessed) yield [`articles ${id}`, accessed] as const;
    }
    for (const { id, date } of events.values()) if (date) yield [`events ${id}`, date] as const;
    for (const { id, told } of evidence.values()) if (told) yield [`evidence ${id}`, told] as const;
  }

  private stretch(where: string, { made, now, state }: Stretch, article: Article, followed: boolean): void {
    this.place(where, 'The passage as first marked', made, article);
    if (now) this.place(where, 'The passage', now, article);
    if ((now === null) !== (state === 'orphan')) {
      const what = 'The passage says both that its place is lost and where it is.';
      this.findings.damage.push({ kind: 'stretch', what, where, remedy: 'Mark the words again.' });
    } else if (now === null) {
      const what = `The place of “${made.exact.slice(0, 60)}” in the current text is lost.`;
      this.findings.notices.push({
        kind: 'place lost',
        what,
        where,
        remedy: 'Mark the words again, or leave it.',
      });
    } else if (followed && now.revision !== currentRevision(article)?.id) {
      const what = 'The passage lies in a text that is no longer the current one.';
      this.findings.damage.push({ kind: 'stretch', what, where, remedy: 'Mark the words again.' });
    }
  }

  private place(where: string, field: string, place: StretchPlace, article: Article): void {
    const revision = article.revisions.find((one) => one.id === place.revision);
    if (!revision) {
      const what = `${field} lies in text ${place.revision}, which its article does not have.`;
      this.findings.damage.push({
        kind: 'stretch',
        what,
        where,
        remedy: 'Restore the library from a backup.',
      });
      return;
    }
    const places = this.wanted.get(revision.text) ?? [];
    places.push({ where, field, place });
    this.wanted.set(revision.text, places);
  }
}
