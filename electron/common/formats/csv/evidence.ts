import { richTextWords } from '../../model/rich-text';
import type { ExportEvidence, ExportView } from '../export-view';
import { dateColumns, libraryColumn, writeTable, type Column } from './table';

/** The claims of an export as CSV, one row each: by event in the order of its date, then as they were made. */
export function writeEvidence(view: ExportView): Iterable<string> {
  const rows = [...view.events.flatMap(({ claims }) => claims), ...view.otherEvidence];
  return writeTable<ExportEvidence>([...claimColumns, ...sourceColumns(view), ...idColumns(view)], rows);
}

const claimColumns: readonly Column<ExportEvidence>[] = [
  ['event', ({ eventTitle }) => eventTitle],
  ['stance', ({ stance }) => stance],
  ['about', ({ about }) => about],
  ['said_by', ({ saidBy }) => saidBy.join('; ')],
  ['quote', ({ quote }) => quote],
  ['quote_state', ({ state }) => state],
  ['quote_now', ({ now }) => now],
  ['sentence', ({ around }) => (around === null ? '' : around.before + around.quote + around.after)],
  ['told', ({ told }) => told?.said ?? ''],
  ...dateColumns<ExportEvidence>('told', ({ told }) => told),
  ['told_to_event_date', ({ towards }) => towards ?? ''],
  ['is_event_date', ({ isDate }) => (isDate ? 'yes' : '')],
  ['comment', ({ comment }) => richTextWords(comment)],
  ['tags', ({ tags }) => tags.join('; ')],
];

function sourceColumns({ cite }: ExportView): readonly Column<ExportEvidence>[] {
  return [
    ['title', ({ source }) => source.title],
    ['label', ({ source }) => source.label],
    ['byline', ({ source }) => source.byline],
    ['publisher', ({ source }) => source.publisher],
    ['published', ({ published }) => published?.words ?? ''],
    ...dateColumns<ExportEvidence>('published', ({ published }) => published),
    ['paragraph', ({ source }) => source.paragraph ?? ''],
    ['address', ({ source }) => source.address],
    ['accessed', ({ source }) => source.accessed],
    [
      'citation',
      ({ source }) =>
        cite(source)
          .map(({ kind, text }) => (kind === 'id' ? `id ${text}` : text))
          .join(''),
    ],
  ];
}

function idColumns(view: ExportView): readonly Column<ExportEvidence>[] {
  const sources = new Map(
    view.sources.flatMap((source, at) => source.map(({ id }) => [id, at + 1] as const)),
  );
  return [
    // A number, the same for all articles that are one source: counting distinct ones counts sources.
    ['source', ({ article }) => sources.get(article) ?? ''],
    ['evidence_id', ({ id }) => id],
    ['passage_id', ({ passage }) => passage],
    ['event_id', ({ event }) => event],
    ['article_id', ({ article }) => article],
    libraryColumn(view),
  ];
}
