import type { Disagreement } from '#common/derive/disagree/found';
import type { ExportDisagreement } from '#common/formats/export-view';
import type { Event } from '#common/model/event';
import { disagreementKey, disagreementOn } from '../disagreements/keys';
import { disagreementsOn } from '../disagreements/told-event';
import type { Pace } from '../pace';
import type { OpenSession } from '../session';
import type { Selection } from './selection';

type Exported = Pick<Selection, 'events' | 'evidence' | 'shown'>;

/**
 * What the sources of each event do not agree on, by the event: all that cannot hold together, and what only one tells
 * where somebody settled it with a reason. Found among the claims that go out alone, as if no others were held. Texts
 * and parts are looked at only for events that a ruling is on.
 */
export async function disagreementsIn(
  session: OpenSession,
  exported: Exported,
  pace: Pace,
): Promise<ReadonlyMap<string, readonly ExportDisagreement[]>> {
  const { data } = session.library;
  const { reasons, ruled } = await rulingsIn(session, pace);
  const evidence = new Set(exported.evidence);
  const only = (id: string): boolean => {
    const claim = data.evidence.get(id);
    return claim !== undefined && evidence.has(claim) && exported.shown.claim(claim);
  };
  const told = new Map<string, ExportDisagreement[]>();
  for (const id of exported.events) {
    const event = data.events.get(id);
    if (!event) continue;
    // Of what is open neither goes out: names that only one tells, and parts outside their whole.
    const settled = ruled.has(id);
    const found = await disagreementsOn(session, event, { only, texts: settled, parts: settled });
    const lines = found.flatMap((each) => {
      const why = reasons.get(disagreementKey(id, each)) ?? null;
      return goesOut(exported, event, each, why)
        ? [{ says: each.says, why, passages: sides(session, each) }]
        : [];
    });
    if (lines.length > 0) told.set(id, lines);
    await pace.rest();
  }
  return told;
}

/** The reasons that disagreements were settled with, by what each ruling is on, and the events they show on. */
async function rulingsIn({ library: { data } }: OpenSession, pace: Pace) {
  const reasons = new Map<string, string>();
  const ruled = new Set<string>();
  await pace.each(data.rulings.values(), ({ on, why }) => {
    const about = disagreementOn(on);
    if (!about) return;
    reasons.set(on, why);
    ruled.add(about.event);
    const whole = about.kind === 'part' ? data.events.get(about.event)?.partOf : null;
    if (whole) ruled.add(whole);
  });
  return { reasons, ruled };
}

/**
 * Whether an export tells of a disagreement. While it is open, a part outside its whole is told where the part is
 * named, and what only one source tells is no dispute. Settled, it names two events: both must go out.
 */
function goesOut(
  { shown }: Exported,
  event: Event,
  { grade, kind, part }: Disagreement,
  why: string | null,
): boolean {
  if (why === null) return grade === 'cannot both hold' && kind !== 'part';
  const named = kind === 'part' ? [event.partOf ?? event.id, part.split(' ')[0] ?? ''] : [];
  return named.every((id) => shown.event(id));
}

/** The passages on either side; one where the other is the event's own date, or no passage. */
function sides({ library: { data } }: OpenSession, { a, b }: Disagreement): string[] {
  return [...new Set([a, b].flatMap((id) => data.evidence.get(id ?? '')?.annotation ?? []))];
}
