import { LibraryIndex } from '#core/services/index/library-index';
import { compareLibrary, type LikePair } from '#core/services/similar/compare-library';
import { sliceByCodePoints } from '#common/text/code-points';
import { counted } from '#common/formats/phrases';
import { excerpt } from '#common/text/excerpt';
import { currentRevision } from '#common/model/article';
import { percentFound } from '#common/sources/percent-found';
import type { Library } from '#core/store/library';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { exits } from '../io';
import { openForReading } from '../open';

/**
 * `similar DIR [--json]`: the pairs of articles that are alike, a line each. A copy and a rewording are one source,
 * related articles are not. What the texts show, whatever the user has said of them; offsets count code points.
 */
export const similarCommand: Command = async (argv, io) => {
  const args = readArguments(argv, { flags: ['json'], names: ['DIR'], most: 1 });
  const [folder = ''] = args.words;
  const opened = await openForReading(folder, io);
  if (!opened.ok) return exits.failed;
  const library = opened.value;
  const index = new LibraryIndex(library);
  let unread = 0;
  try {
    if (!args.flag('json')) await index.ready();
    const nameOf = (id: string): string => `${id} ${excerpt(index.labels.of(id), 60)}`;
    const pairs = compareLibrary(library, (article, why) => {
      unread += 1;
      io.err(`${article}: ${why}`);
    });
    for await (const pair of pairs) {
      if (io.stop.aborted) return exits.failed;
      if (args.flag('json')) await io.out(asJson(pair));
      else for (const line of await asLines(library, pair, nameOf)) await io.out(line);
    }
  } finally {
    index.close();
    await library.close();
  }
  return unread > 0 ? exits.failed : exits.fine;
};

const asJson = ({ kind, score, a, b, passages }: LikePair): string =>
  JSON.stringify({ kind, score, a, b, passages });

/** Passages that are shown to people: enough to judge by. */
const shown = 3;

async function asLines(
  library: Library,
  { kind, score, a, b, passages }: LikePair,
  nameOf: (id: string) => string,
): Promise<string[]> {
  const [textA, textB] = [await textOf(library, a), await textOf(library, b)];
  const words = (text: string, { start, end }: { start: number; end: number }): string =>
    excerpt(sliceByCodePoints(text, start, end), 100);
  return [
    `${kind}  ${percentFound(score)}%  ${nameOf(a)}`,
    `  ~ ${nameOf(b)}`,
    ...passages
      .slice(0, shown)
      .flatMap((each) => [`      “${words(textA, each.a)}”`, `    ~ “${words(textB, each.b)}”`]),
    ...(passages.length > shown ? [`      and ${counted(passages.length - shown, 'more passage')}`] : []),
  ];
}

async function textOf(library: Library, id: string): Promise<string> {
  const article = library.data.articles.get(id);
  const revision = article && currentRevision(article);
  const read = revision && (await library.blobs.readText(revision.text));
  return read?.ok === true ? read.value.text : '';
}
