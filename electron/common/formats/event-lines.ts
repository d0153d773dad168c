import { citeSourceBriefly } from '../derive/cite-source';
import type { ExportDisagreement, ExportEvent, ExportEventName, ExportEvidence } from './export-view';
import { disagreementWords, eventFacts, openOnes, outsideWords, settledOnes, tellingWords } from './phrases';

/** How a format writes what the lines below an event are put together from; each is given plain text. */
export interface LineMarks {
  words(text: string): string;
  /** Where a part lies outside its whole, which should not be overlooked. */
  outside(words: string): string;
  /** An event by its date and title, and how to get to it. */
  event(event: ExportEventName): string;
  edtf(code: string): string;
  id(id: string): string;
  /** The id of a passage, and how to get to it. */
  passage(id: string): string;
}

/** A list below an event, with what it is called. */
export interface EventList {
  readonly head: string;
  readonly items: readonly string[];
}

/** What an event is part of, in a line; '' where it is part of nothing that goes out. */
export function wholeLine({ partOf }: ExportEvent, marks: LineMarks): string {
  if (partOf === null) return '';
  const outside = outsideWords(partOf.outside);
  return `Part of ${marks.event(partOf)}${outside === '' ? '' : `; it ${marks.outside(outside)}`}`;
}

/** What is known of an event beside its words, a line each, the last with its date and id. */
export function factLines(event: ExportEvent, marks: LineMarks): string[] {
  return [...eventFacts(event).map((fact) => marks.words(fact)), dateLine(event, marks)];
}

/** The lists below an event, in their order: parts, dates told, what its sources disagree on; none that is empty. */
export function eventLists(event: ExportEvent, marks: LineMarks): EventList[] {
  const told = event.claims.filter((claim) => claim.told !== null);
  const disputes = (all: readonly ExportDisagreement[]) => all.map((each) => disagreementLine(each, marks));
  const lists = [
    { head: 'Parts', items: event.parts.map((part) => partLine(part, marks)) },
    { head: 'Dates as told', items: told.map((claim) => tellingLine(claim, marks)) },
    { head: 'Where its sources disagree', items: disputes(openOnes(event.disagreements)) },
    { head: 'Where its sources disagree, settled', items: disputes(settledOnes(event.disagreements)) },
  ];
  return lists.filter(({ items }) => items.length > 0);
}

function partLine(part: ExportEventName, marks: LineMarks): string {
  const outside = outsideWords(part.outside);
  return `${marks.event(part)}${outside === '' ? '' : `, which ${marks.outside(outside)}`}`;
}

function dateLine({ id, date }: ExportEvent, marks: LineMarks): string {
  const code = date?.edtf ? `Date: ${marks.edtf(date.edtf)}` : '';
  const why = date?.why ? `${code === '' ? 'Date' : ''}: ${marks.words(date.why)}` : '';
  const own = marks.id(id);
  return code === '' && why === '' ? own : `${code}${why} · ${own}`;
}

function tellingLine(claim: ExportEvidence, marks: LineMarks): string {
  const source = marks.words(citeSourceBriefly(claim.source));
  return `${marks.words(tellingWords(claim))} — ${source}, ${marks.passage(claim.passage)}`;
}

function disagreementLine(told: ExportDisagreement, marks: LineMarks): string {
  return [marks.words(disagreementWords(told)), ...told.passages.map((id) => marks.passage(id))].join(' · ');
}
