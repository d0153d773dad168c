import { datedFields } from '#common/mend/dated-fields';
import type { Misplaced } from '#common/mend/mend-library';
import type { Article } from '#common/model/article';
import { currentRevision } from '#common/model/article';
import type { LibraryData } from '#common/model/library';
import type { Stretch, StretchPlace } from '#common/model/stretch';
import { CodePointIndex } from '#common/text/code-points';
import { flatten } from '#common/text/flatten';
import { checkStretch } from '#common/text/stretch';
import { createBlobs } from './blobs';
import { byRepair, type Findings } from './finding';
import type { Files } from './files';
import type { Layout } from './layout';
import type { Blobs, Sha } from './library';

/** A place that must be true of a text, and whose it is. */
interface Place {
  readonly of: Misplaced;
  readonly place: StretchPlace;
}

const restore = 'Restore the file from a backup of the library.';

/**
 * Holds every text revision against its hash and its own document, and every quote against the words it stands for.
 * Each text is read once and let go. Returns the places that no text bears out.
 */
export async function checkTexts(
  files: Files,
  layout: Layout,
  data: LibraryData,
  findings: Findings,
): Promise<Misplaced[]> {
  const blobs = readingBlobs(files, layout);
  const places = new Places(data, findings);
  const wanted = places.collect();
  for (const article of data.articles.values()) {
    for (const revision of article.revisions) {
      if (!wanted.has(revision.text)) wanted.set(revision.text, []);
    }
  }
  for (const [sha, needed] of wanted) await checkText(blobs, sha, needed, places);
  for (const sha of await blobs.listTexts()) {
    if (!wanted.has(sha)) spare(`texts/${sha}.json`, 'text', findings);
  }
  return places.misplaced;
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

async function checkText(blobs: Blobs, sha: Sha, needed: readonly Place[], places: Places): Promise<void> {
  const { findings } = places;
  const file = await blobs.readText(sha);
  const where = `texts/${sha}.json`;
  if (!file.ok) {
    const { what, remedy } = file.error;
    findings.damage.push({ kind: 'text', what, where, remedy });
    return;
  }
  if (flatten(file.value.doc) !== file.value.text) {
    const what = 'The text kept for searching is not the text of the document beside it.';
    findings.damage.push({ kind: 'text', what, where, remedy: restore });
  }
  const index = new CodePointIndex(file.value.text);
  for (const { of, place } of needed) {
    if (checkStretch(index, place)) continue;
    const what = `${named(of)} should be “${place.exact.slice(0, 60)}” at ${place.start} to ${place.end}, but the text has other words there.`;
    places.isWrong(of, 'quote', what);
  }
}

const names = { now: 'The passage', made: 'The passage as first marked' } as const;

function named({ part }: Misplaced): string {
  return names[part];
}

/** What to do about a place that its text does not bear out. What was first marked is never changed. */
function remedyFor({ collection, part }: Misplaced): string {
  if (collection !== 'annotations') return byRepair('gives up where the date was read and keeps the date');
  if (part === 'made') return 'Restore the library from a backup, or delete the passage and mark its words.';
  return byRepair('gives up the place and keeps the words, to be marked again');
}

/** Gathers the places in all records by the text they lie in. */
class Places {
  readonly misplaced: Misplaced[] = [];
  private readonly wanted = new Map<Sha, Place[]>();

  constructor(
    private readonly data: LibraryData,
    readonly findings: Findings,
  ) {}

  collect(): Map<Sha, Place[]> {
    const { data } = this;
    for (const { id, article: of, stretches } of data.annotations.values()) {
      const article = data.articles.get(of);
      for (const [stretch, one] of stretches.entries()) {
        if (article)
          this.stretch({ collection: 'annotations', id, field: 'stretches', stretch }, one, article);
      }
    }
    for (const { collection, id, field, date } of datedFields(data)) {
      const article = date.at && data.articles.get(date.at.article);
      if (date.at && article) this.stretch({ collection, id, field, stretch: 0 }, date.at.stretch, article);
    }
    return this.wanted;
  }

  /** Says what is wrong with a place. */
  isWrong(of: Misplaced, kind: string, what: string): void {
    this.misplaced.push(of);
    this.findings.damage.push({ kind, what, where: `${of.collection} ${of.id}`, remedy: remedyFor(of) });
  }

  private stretch(of: Omit<Misplaced, 'part'>, { made, now, state }: Stretch, article: Article): void {
    const place = { ...of, part: 'now' } as const;
    this.place({ ...of, part: 'made' }, made, article);
    if (now) this.place(place, now, article);
    if ((now === null) !== (state === 'orphan')) {
      this.isWrong(place, 'stretch', 'The passage says both that its place is lost and where it is.');
    } else if (now === null) {
      const what = `The place of “${made.exact.slice(0, 60)}” in the current text is lost.`;
      const remedy = 'Mark the words again, or leave it.';
      const where = `${of.collection} ${of.id}`;
      this.findings.notices.push({ kind: 'place lost', what, where, remedy });
    } else if (of.collection === 'annotations' && now.revision !== currentRevision(article)?.id) {
      this.isWrong(place, 'stretch', 'The passage lies in a text that is no longer the current one.');
    }
  }

  private place(of: Misplaced, place: StretchPlace, article: Article): void {
    const revision = article.revisions.find((one) => one.id === place.revision);
    if (!revision) {
      const what = `${named(of)} lies in text ${place.revision}, which its article does not have.`;
      this.isWrong(of, 'stretch', what);
      return;
    }
    const places = this.wanted.get(revision.text) ?? [];
    places.push({ of, place });
    this.wanted.set(revision.text, places);
  }
}
