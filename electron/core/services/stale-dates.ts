import { sameJson } from '#common/change/equal';
import type { StaleDate } from '#common/contract/dates';
import type { DateAsTold } from '#common/model/date-as-told';
import type { ArticleId } from '#common/model/ids';
import type { RecordReader } from '#common/model/library';
import { needsReread, rereadTold } from '#common/time/reread';
import { dateIn, type DatedField } from './index/counted-dates';
import { briefDate } from './rows/brief-date';
import { short, shown } from './rows/short';
import type { OpenSession } from './session';
import { fitting, type WindowAsked } from './window';

/** The article that a date counts from, and what that says now. */
interface CountedFrom {
  readonly article: string;
  readonly field: 'published' | 'accessed';
  /** EDTF; null when the article has no such date, or is gone. */
  readonly current: string | null;
  readonly held: boolean;
}

/** What the date in a field counts from: what it remembers, or the article of the evidence that tells it. */
export function countedFrom(records: RecordReader, place: DatedField, told: DateAsTold): CountedFrom | null {
  const article = told.against?.article ?? homeOf(records, place);
  if (article === undefined) return null;
  const field = told.against?.field ?? 'published';
  const record = records.get('articles', article);
  return { article, field, current: record?.[field]?.edtf ?? null, held: record !== undefined };
}

function evidenceAt(records: RecordReader, { in: name, id }: DatedField) {
  if (name === 'evidence') return records.get('evidence', id);
  const from = name === 'events' ? records.get('events', id)?.dateFrom : null;
  return from ? records.get('evidence', from) : undefined;
}

function homeOf(records: RecordReader, place: DatedField): ArticleId | undefined {
  const evidence = evidenceAt(records, place);
  return evidence && records.get('annotations', evidence.annotation)?.article;
}

/** Whether an event has the very date its evidence tells, and so goes along when that one is settled. */
function follows(records: RecordReader, place: DatedField, told: DateAsTold): boolean {
  return place.in === 'events' && sameJson(evidenceAt(records, place)?.told, told);
}

function rowOf(session: OpenSession, place: DatedField): StaleDate | null {
  const { head } = session.library;
  const told = dateIn(head, place);
  const from = told && countedFrom(head, place, told);
  if (!told || !from || !needsReread(told, from.current) || follows(head, place, told)) return null;
  const { readings, proposed, message } = rereadTold(told, from.current);
  const evidence = evidenceAt(head, place);
  const event = head.get('events', place.in === 'events' ? place.id : (evidence?.target.id ?? ''));
  const title = place.in === 'articles' ? session.index.labels.of(place.id) : (event?.title ?? '');
  return {
    place,
    title: short(title, shown.label),
    event: event?.id ?? null,
    annotation: evidence?.annotation ?? null,
    datesEvent: place.in === 'evidence' && event?.dateFrom === place.id && sameJson(event.date, told),
    article: from.article,
    articleLabel: from.held ? short(session.index.labels.of(from.article), shown.label) : '',
    current: from.current,
    words: short(told.words, shown.words),
    old: briefDate(told),
    readings: readings.map(({ edtf, words, why }) => ({ edtf, words, why })),
    proposed: proposed?.edtf ?? null,
    message: from.held ? message : gone,
  };
}

const gone =
  'The article it was counted from is no longer in the library. Keep the date as it is, or type it anew.';

/**
 * A window of the dates that were worked out from an article's date which is another now, or that waited for it to
 * have one; of one article or of all. Each with its new reading; nothing is changed.
 */
export async function staleDates(
  session: OpenSession,
  { article, from, count }: WindowAsked & { article: string | null },
): Promise<{ total: number; rows: StaleDate[] }> {
  await session.index.ready();
  const rows = session.index.countedDates.of(article).flatMap((place) => rowOf(session, place) ?? []);
  return { total: rows.length, rows: fitting(rows.slice(from, from + count)) };
}
