import { richTextWords } from '../../model/rich-text';
import type { ExportEvent, ExportView } from '../export-view';
import { dateWords, openOnes, outsideWords, settledOnes, tellingWords } from '../phrases';
import { dateColumns, libraryColumn, writeTable, type Column } from './table';

const tagsOf = (kind: ExportEvent['tags'][number]['kind']): Column<ExportEvent>[1] => {
  return ({ tags }) =>
    tags
      .filter((tag) => tag.kind === kind)
      .map(({ name }) => name)
      .join('; ');
};

/** The events of an export as CSV, one row each, in the order of their dates with parts after their whole. */
export function writeChronology(view: ExportView): Iterable<string> {
  return writeTable<ExportEvent>(
    [
      ['date', ({ date }) => (date === null ? '' : dateWords(date))],
      ['event', ({ title }) => title],
      ...dateColumns<ExportEvent>('date', ({ date }) => date),
      ['standing', ({ standing }) => (standing === 'unset' ? '' : standing)],
      ['standing_worked_out', ({ standingWorkedOut }) => (standingWorkedOut ? 'yes' : '')],
      ['confidence', ({ confidence }) => (confidence === 'unset' ? '' : confidence)],
      ['confidence_why', ({ why }) => why],
      ['supports', ({ weight }) => weight.supports],
      ['contradicts', ({ weight }) => weight.contradicts],
      ['mentions', ({ weight }) => weight.mentions],
      ['articles', ({ weight }) => weight.articles],
      ['sources', ({ weight }) => weight.sources],
      ['published_before', ({ published }) => published.before],
      ['published_during', ({ published }) => published.during],
      ['published_after', ({ published }) => published.after],
      ['dates_as_told', ({ claims }) => claims.map(tellingWords).filter(Boolean).join('; ')],
      [
        'disagreements',
        ({ disagreements }) =>
          openOnes(disagreements)
            .map(({ says }) => says)
            .join('; '),
      ],
      [
        'settled',
        ({ disagreements }) =>
          settledOnes(disagreements)
            .map(({ says, why }) => `${says} ${why}`)
            .join('; '),
      ],
      ['part_of', ({ partOf }) => partOf?.title ?? ''],
      ['part_outside_whole', ({ partOf }) => outsideWords(partOf?.outside ?? null)],
      ['people', tagsOf('person')],
      ['groups', tagsOf('group')],
      ['places', tagsOf('place')],
      ['topics', tagsOf('topic')],
      ['description', ({ description }) => richTextWords(description)],
      ['event_id', ({ id }) => id],
      ['part_of_id', ({ partOf }) => partOf?.id ?? ''],
      libraryColumn(view),
    ],
    view.events,
  );
}
