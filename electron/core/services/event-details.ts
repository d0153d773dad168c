import type { EventDetails, ToldRow } from '#common/contract/events';
import { compareTellings, orderTellings, type ComparedTelling, type Telling } from '#common/derive/tellings';
import { speakersApart, voiceOf, voicesOf, type SpokenClaim } from '#common/derive/voices';
import { quoteOf } from '#common/model/annotation';
import type { DateAsTold } from '#common/model/date-as-told';
import type { Event } from '#common/model/event';
import type { Evidence } from '#common/model/evidence';
import { isQuoted } from '#common/time/told-words';
import { ok, type Result } from '#common/result';
import { aroundWords } from '#common/text/around-words';
import { aroundEvent, articleOfClaim, claimsOf, publishedOf } from './claims-of-event';
import { briefDate } from './rows/brief-date';
import { eventRow } from './rows/event-row';
import { evidenceRow } from './rows/evidence-row';
import { short, shown } from './rows/short';
import type { OpenSession } from './session';
import { notFound, type Trouble } from './trouble';
import { answerBytes, fitting, jsonBytes, rowsOf, type WindowAsked } from './window';

/** More speakers than this, and more articles whose speakers are at odds, are not read by anybody. */
const most = { voices: 50, apart: 10, speakers: 6, against: 5 };

/** One event with its parts, and what is worked out of all that bears on it. */
export async function getEvent(session: OpenSession, id: string): Promise<Result<EventDetails, Trouble>> {
  await session.index.ready();
  const { library, index } = session;
  const event = library.data.events.get(id);
  if (!event) return notFound('event');
  const evidence = claimsOf(session, id);
  const dated = library.data.evidence.get(event.dateFrom ?? '');
  const whole = {
    event,
    row: eventRow(session, event, evidence),
    published: aroundEvent(session, event, evidence),
    ...spokenOf(session, evidence),
    datedBy: dated ? evidenceRow(session, dated) : null,
  };
  const parts = index.eventsByWhole
    .of(id)
    .slice(0, 500)
    .flatMap((part) => library.data.events.get(part) ?? []);
  const rows = parts.map((part) => eventRow(session, part));
  return ok({ ...whole, parts: fitting(rows, answerBytes - jsonBytes(whole)) });
}

/** Who says what of an event, and the articles whose speakers are at odds over it. */
function spokenOf(
  session: OpenSession,
  evidence: readonly Evidence[],
): Pick<EventDetails, 'voices' | 'apart'> {
  const { tags } = session.library.data;
  const nameOf = (saidBy: readonly string[]): string =>
    short(saidBy.flatMap((id) => tags.get(id)?.name ?? []).join(' and '), shown.publisher);
  const claims = evidence.map((claim): SpokenClaim => ({
    stance: claim.stance,
    about: claim.about,
    saidBy: claim.saidBy.filter((id) => tags.has(id)),
    article: articleOfClaim(session, claim),
  }));
  const names = (all: readonly (readonly string[])[]): string[] => all.slice(0, most.speakers).map(nameOf);
  return {
    voices: voicesOf(claims)
      .slice(0, most.voices)
      .map(({ saidBy, ...said }) => ({ name: nameOf(saidBy), ...said })),
    apart: speakersApart(claims)
      .slice(0, most.apart)
      .map(({ article, supports, contradicts }) => ({
        article,
        articleLabel: short(session.index.labels.of(article), shown.label),
        supports: names(supports),
        contradicts: names(contradicts),
      })),
  };
}

interface Told extends Telling {
  readonly claim: Evidence;
  readonly told: DateAsTold;
}

/** A window of the dates told of an event, those of one reading together, each compared with the others. */
export async function datesToldOf(
  session: OpenSession,
  { id, from, count }: WindowAsked & { id: string },
): Promise<Result<{ total: number; rows: ToldRow[] }, Trouble>> {
  await session.index.ready();
  const { library, index } = session;
  const event = library.data.events.get(id);
  if (!event) return notFound('event');
  const all = orderTellings(claimsOf(session, id).flatMap((claim) => tellingOf(session, claim)));
  const some = all.slice(from, from + count);
  const compared = compareTellings(some, all, index.dates.of(event.date?.edtf));
  const rows = new Map(some.map((telling, at) => [telling.id, { telling, compared: compared[at] }]));
  return ok({
    total: all.length,
    rows: rowsOf([...rows.keys()], (key) => {
      const row = rows.get(key);
      return row?.compared && toldRow(session, event, row.telling, row.compared);
    }),
  });
}

function tellingOf(session: OpenSession, claim: Evidence): Told[] {
  const { told } = claim;
  if (told === null) return [];
  const article = articleOfClaim(session, claim);
  const date = session.index.dates.of(told.edtf);
  const voice = voiceOf({ saidBy: claim.saidBy, article });
  return [{ id: claim.id, date, voice, published: publishedOf(session, article), claim, told }];
}

function toldRow(
  { library, index }: OpenSession,
  event: Event,
  { claim, told }: Told,
  { towards, against, twoAccounts }: ComparedTelling,
): ToldRow | null {
  const annotation = library.data.annotations.get(claim.annotation);
  const date = briefDate(told);
  if (!annotation || !date) return null;
  const quote = quoteOf(annotation);
  return {
    evidence: claim.id,
    annotation: annotation.id,
    quote: aroundWords(quote, told.words, 100),
    article: annotation.article,
    articleLabel: short(index.labels.of(annotation.article), shown.label),
    published: briefDate(library.data.articles.get(annotation.article)?.published ?? null),
    saidBy: claim.saidBy.flatMap((id) => library.data.tags.get(id)?.name ?? []),
    date,
    quoted: isQuoted(told, quote),
    isDate: event.dateFrom === claim.id,
    towards,
    against: against.slice(0, most.against),
    twoAccounts,
  };
}
