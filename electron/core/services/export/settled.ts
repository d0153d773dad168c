import type { Disagreement } from '#common/derive/disagree/found';
import type { ExportSettled } from '#common/formats/export-view';
import type { Event } from '#common/model/event';
import { disagreementKey, disagreementOn } from '../disagreements/keys';
import { disagreementsOn } from '../disagreements/told-event';
import type { Pace } from '../pace';
import type { OpenSession } from '../session';
import type { Selection } from './selection';

type Exported = Pick<Selection, 'events' | 'evidence' | 'shown'>;

/**
 * What its sources disagreed on and somebody settled with a reason, by the event. Only what rests on claims that go out
 * themselves: the sentence names what they tell. Reads texts, of events alone that a ruling is on.
 */
export async function settledIn(
  session: OpenSession,
  exported: Exported,
  pace: Pace,
): Promise<ReadonlyMap<string, readonly ExportSettled[]>> {
  const { data } = session.library;
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
  const settled = new Map<string, ExportSettled[]>();
  for (const id of exported.events.filter((each) => ruled.has(each))) {
    const event = data.events.get(id);
    if (!event) continue;
    const found = await disagreementsOn(session, event);
    const told = found.flatMap((each) => {
      const why = reasons.get(disagreementKey(id, each));
      const passages = why === undefined ? null : passagesOf(session, exported, event, each);
      return why === undefined || passages === null ? [] : [{ says: each.says, why, passages }];
    });
    if (told.length > 0) settled.set(id, told);
  }
  return settled;
}

/** The passages on either side; null where one of them, or an event that is named, does not go out. */
function passagesOf(
  { library: { data } }: OpenSession,
  { shown, evidence }: Exported,
  event: Event,
  { kind, part, a, b }: Disagreement,
): string[] | null {
  const named = kind === 'part' ? [event.partOf ?? event.id, part.split(' ')[0] ?? ''] : [];
  if (!named.every((id) => shown.event(id))) return null;
  const sides = [a, b].flatMap((id) => (id === null ? [] : [data.evidence.get(id)]));
  const passages = sides.flatMap((claim) =>
    claim && evidence.includes(claim) && shown.claim(claim) ? [claim.annotation] : [],
  );
  return passages.length === sides.length ? [...new Set(passages)] : null;
}
