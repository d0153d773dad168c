import type { DateField } from '#common/model/article';
import { namedText } from '#core/services/reading/read-here';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { compileLess } from '../compile-less';
import { UsageError } from '../io';
import { startReaders } from '../reading';

/** As many texts keep a thread busy for longer than it takes to start. */
const manyTexts = 64;

/**
 * `import DIR FILE... [--published EDTF] [--json]`: a line per article once it is durable. A file that fails is
 * named on stderr and the rest go on; exit 1 at the end.
 */
export const importCommand: Command = async (argv, io) => {
  compileLess();
  const args = readArguments(argv, {
    texts: ['published'],
    flags: ['json'],
    names: ['DIR', 'FILE'],
    most: Infinity,
  });
  const [folder = '', ...files] = args.words;
  const published = await publishedOf(args.text('published'));
  const texts = files.filter(namedText);
  // They load, and the first files are read, while all else is loaded and the library opened.
  const readers = startReaders({
    texts: texts.length < manyTexts ? [] : texts,
    others: files.length - texts.length,
  });
  try {
    const { importFiles } = await import('./import-files');
    return await importFiles({ folder, files, published, json: args.flag('json'), readers }, io);
  } finally {
    readers.close();
  }
};

/** What reads dates is loaded where one is given: most imports name none. */
async function publishedOf(text: string | undefined): Promise<DateField | null> {
  if (text === undefined) return null;
  const { parseEdtf } = await import('#common/time/edtf');
  const { formatDate } = await import('#common/time/format');
  const parsed = parseEdtf(text);
  if (!parsed.ok) throw new UsageError(`--published: ${parsed.error.message}`);
  return {
    edtf: parsed.value.edtf,
    words: formatDate(parsed.value),
    at: null,
    against: null,
    by: 'user',
    confirmed: true,
    from: 'user',
  };
}
