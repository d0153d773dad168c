import type { LibraryInfo } from '#common/contract/library';
import type { OpenSession } from './session';

/** What a window shows of the library as a whole. */
export function libraryInfo({ library, name, sample, readOnlyWhy, notices }: OpenSession): LibraryInfo {
  const { articles, annotations, events, evidence, notes, tags } = library.data;
  return {
    id: library.id,
    name,
    place: library.folder,
    sample,
    seq: library.seq,
    writable: readOnlyWhy === null,
    readOnlyWhy,
    notices: [...notices, ...noticesOf(library.opened)],
    counts: {
      articles: articles.size,
      annotations: annotations.size,
      events: events.size,
      evidence: evidence.size,
      notes: notes.size,
      tags: tags.size,
    },
  };
}

/** How many notices are sent; `check` lists all there is. */
const mostNotices = 20;

/** What opening found and mended, as sentences. */
function noticesOf({ torn, damage, mended, upgraded }: OpenSession['library']['opened']): string[] {
  const kept = torn?.keptAs === null ? '' : ` It is kept in ${torn?.keptAs}.`;
  const cut = torn
    ? [
        `The last change was not finished when the program last ended, so it was left out (${torn.bytes} bytes).${kept}`,
      ]
    : [];
  const aside = mended?.keptIn == null ? '' : ` The damaged files are kept in ${mended.keptIn}.`;
  const whole = mended ? [`${mended.what}${aside}`] : [];
  const found = damage.map(({ what, where, remedy }) => `${where}: ${what} ${remedy}`);
  const newer = upgraded
    ? [
        `This library was made by an earlier version of Throughline and was brought up to date, so that ${upgraded.soThat.join(', and ')}. A backup of it as it was before is among its backups.`,
      ]
    : [];
  return [...whole, ...cut, ...newer, ...found].slice(0, mostNotices);
}
