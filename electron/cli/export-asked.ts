import { exportFormats, type ExportExtent, type ExportOptions } from '#common/contract/export';
import { citationStyleIds } from '#common/derive/citation-styles';
import { parseScope } from '#core/services/export/scope';
import { readArguments } from './arguments';
import { UsageError } from './io';

/** What `export` was asked for. */
interface ExportAsked {
  readonly folder: string;
  /** The file to write, as it was named. */
  readonly out: string;
  readonly isJson: boolean;
  readonly options: ExportOptions;
}

/** How much goes out with the quotes, as the command line names it. */
const extents: Readonly<Record<string, ExportExtent>> = {
  quotes: 'quotes',
  context: 'sentences',
  article: 'articles',
};

/** Reads the arguments of `export`; throws a UsageError where something is missing or does not go together. */
export function exportAsked(argv: readonly string[]): ExportAsked {
  const args = readArguments(argv, {
    texts: ['format', 'out', 'scope', 'style', 'extent'],
    flags: ['json', 'no-comments'],
    names: ['DIR'],
    most: 1,
  });
  const [folder = ''] = args.words;
  const wanted = args.text('format');
  const format = exportFormats.find((known) => known === wanted || known === `${wanted}.csv`);
  if (!format) throw new UsageError(`--format takes one of: ${exportFormats.join(', ')}.`);
  const out = args.text('out');
  if (!out) throw new UsageError('--out names the file to write.');
  const scope = parseScope(args.text('scope') ?? 'all');
  if (!scope.ok) throw new UsageError(scope.error);
  const style = oneOf('style', args.text('style') ?? 'note', citationStyleIds);
  const extent = oneOf('extent', args.text('extent') ?? 'quotes', Object.keys(extents));
  if (extent === 'article' && format.endsWith('.csv'))
    throw new UsageError(`--extent article is not for ${format}: a table has no place for a whole article.`);
  const options = {
    format,
    scope: scope.value,
    comments: !args.flag('no-comments'),
    extent: extents[extent] ?? 'quotes',
    style,
  };
  return { folder, out, isJson: args.flag('json'), options };
}

function oneOf<Value extends string>(option: string, given: string, known: readonly Value[]): Value {
  const found = known.find((value) => value === given);
  if (found === undefined)
    throw new UsageError(`--${option} takes one of: ${known.join(', ')}; not “${given}”.`);
  return found;
}
