import { disagreementsIn } from '#common/derive/disagree/disagreements';
import type { Claim, Disagreement } from '#common/derive/disagree/found';
import type { SameName, ToldIn } from '#common/derive/disagree/names-apart';
import { partApart, type DatedEvent } from '#common/derive/disagree/part-apart';
import { foldName } from '#common/derive/fold';
import { voiceOf } from '#common/derive/voices';
import { quoteOf } from '#common/model/annotation';
import { currentRevision } from '#common/model/article';
import type { Event } from '#common/model/event';
import { claimsInTime } from '../claims-of-event';
import type { OpenSession } from '../session';
import { sameNameOf } from './keys';

/** Claims whose words are compared, and articles whose texts are read: beyond it, a reader must look. */
const mostClaims = 300;
/** Claims of each date told that are always among them: by two voices, where there are two. */
const ofEachDate = 2;
const mostTexts = 24;

/** What it takes of an open library. */
type Told = Pick<OpenSession, 'library' | 'index'>;

/** Which claims are heard, by id, and what is looked at beside their own words: all of it unless told otherwise. */
interface Heard {
  readonly only?: (claim: string) => boolean;
  /** Whole texts: without them it is not known what only one names. */
  readonly texts?: boolean;
  /** The parts of the event and its whole. */
  readonly parts?: boolean;
}

/** All that those who tell of an event do not agree on, decided or not. Await `index.ready()` first. */
export async function disagreementsOn(
  session: Told,
  event: Event,
  { only, texts = true, parts = true }: Heard = {},
): Promise<Disagreement[]> {
  const claims = claimsOn(session, event.id, only);
  const read = texts ? await textsOf(session, claims) : [];
  const told = disagreementsIn({
    title: event.title,
    date: session.index.dates.of(event.date?.edtf),
    claims,
    texts: read,
    // All rulings and tags are gone through for these: where no names are compared, for nothing.
    same: read.length > 0 ? sameNames(session) : [],
  });
  return [...(parts ? partsApart(session, event) : []), ...told];
}

/** The claims on an event as they are compared, the first published first; all, or those that `only` holds for. */
export function claimsOn(session: Told, event: string, only?: (claim: string) => boolean): Claim[] {
  const { library, index } = session;
  const inTime = claimsInTime(session, event, undefined);
  return claimsToCompare(session, only ? inTime.filter(only) : inTime).flatMap((id): Claim[] => {
    const claim = library.data.evidence.get(id);
    const annotation = library.data.annotations.get(claim?.annotation ?? '');
    if (!claim || !annotation) return [];
    const { stance, about, saidBy, told } = claim;
    const { article } = annotation;
    return [
      {
        id,
        stance,
        about,
        article,
        voice: voiceOf({ saidBy, article }),
        named: saidBy.length > 0,
        quote: quoteOf(annotation),
        told: index.dates.of(told?.edtf),
      },
    ];
  });
}

/** Of very many claims the first told, and of every date that is told the first of them: no date goes unheard. */
function claimsToCompare({ library }: Told, ids: readonly string[]): readonly string[] {
  if (ids.length <= mostClaims) return ids;
  const heard = new Map<string, number>();
  const first = ids.filter((id) => {
    const date = library.data.evidence.get(id)?.told?.edtf ?? null;
    const times = date === null ? ofEachDate : (heard.get(date) ?? 0);
    if (date !== null) heard.set(date, times + 1);
    return times < ofEachDate;
  });
  const compared = new Set([...new Set([...first, ...ids])].slice(0, mostClaims));
  return ids.filter((id) => compared.has(id));
}

/** The texts of the articles of some claims; none where one cannot be read, for what it names is then not known. */
async function textsOf({ library }: Told, claims: readonly Claim[]): Promise<ToldIn[]> {
  const articles = [...new Set(claims.map(({ article }) => article))];
  if (articles.length < 2 || articles.length > mostTexts) return [];
  const texts: ToldIn[] = [];
  for (const article of articles) {
    const held = library.data.articles.get(article);
    const revision = held && currentRevision(held);
    const read = revision && (await library.blobs.readText(revision.text));
    if (read?.ok !== true) return [];
    texts.push({ article, text: read.value.text });
  }
  return texts;
}

/** Names that are of one place or person: as rulings say, as tags list them, and places with those they lie in. */
function sameNames({ library }: Told): SameName[] {
  const { rulings, tags } = library.data;
  const said = [...rulings.values()].flatMap(({ on }): SameName[] => {
    const same = sameNameOf(on);
    return same ? [same] : [];
  });
  const listed = [...tags.values()].flatMap(({ name, names, kind, parent }): SameName[] => {
    const wider = kind === 'place' ? tags.get(parent ?? '') : undefined;
    const others = [...names, ...(wider?.kind === 'place' ? [wider.name] : [])];
    return others.map((other) => [foldName(name), foldName(other)] as const);
  });
  return [...said, ...listed];
}

/** Parts of an event that lie outside it, and its own lying outside its whole. */
function partsApart(session: Told, event: Event): Disagreement[] {
  const { library, index } = session;
  const whole = event.partOf === null ? undefined : library.data.events.get(event.partOf);
  const own = dated(session, event);
  const pairs = [
    ...index.eventsByWhole.of(event.id).flatMap((id) => {
      const part = library.data.events.get(id);
      return part ? [{ part: dated(session, part), whole: own }] : [];
    }),
    ...(whole ? [{ part: own, whole: dated(session, whole) }] : []),
  ];
  return pairs.flatMap(({ part, whole: of }) => {
    return partApart(part, of, () => claimsOn(session, of.id).map(({ quote }) => quote)) ?? [];
  });
}

/** An event with the claim its date was taken from, or else the first that tells a date of it. */
function dated(session: Told, { id, title, date, dateFrom }: Event): DatedEvent {
  const claim = dateFrom ?? claimsOn(session, id).find(({ told }) => told !== null)?.id ?? null;
  return { id, title, date: session.index.dates.of(date?.edtf), claim };
}
