import type { EvidenceRow } from '#common/contract/rows';
import { groupBy } from '#common/group-by';
import { formatDate } from '#common/time/format';
import { isQuoted } from '#common/time/told-words';
import { notify } from '../../../platform/notify';
import { OfferedDates } from '../../../ui/OfferedDates';
import type { EditEvent } from './held-event';
import { useEvidence } from './use-evidence';

/** Claims looked at, and dates offered: all that are told stand in “Dates as told” below. */
const lookedAt = 100;
const most = 5;

/**
 * For an event without a date: the dates that claims in its support tell, each once, in the order they came out. Taking
 * one is one change of the event's date and of where it is from.
 */
export function DatesToUse({ event, edit }: { event: string; edit: EditEvent }) {
  const { rows } = useEvidence(event, 'supports', lookedAt);
  const dated = rows.filter(({ evidence }) => typeof evidence.told?.edtf === 'string');
  const offers = [...groupBy(dated, ({ evidence }) => evidence.told?.edtf ?? '')].slice(0, most);
  const take = async (edtf: string, { evidence: { id } }: EvidenceRow): Promise<void> => {
    const taken = await edit({ dateFrom: id });
    if (taken !== undefined) notify.done(`Dated ${formatDate(edtf)}. Undo takes it back.`);
  };
  return (
    <OfferedDates
      label="Dates told of this event"
      action="Use this date"
      dates={offers.flatMap(([edtf, [first, ...others]]) =>
        first ? [{ edtf, says: tellerOf(first, others.length), take: () => take(edtf, first) }] : [],
      )}
    />
  );
}

/** “Told as “on Tuesday” in Envoy to leave, and by 2 more claims”. */
function tellerOf({ evidence: { told }, quote, articleLabel }: EvidenceRow, others: number): string {
  const said = told && told.words !== '' && isQuoted(told, quote) ? ` as “${told.words}”` : '';
  const more = others === 0 ? '' : `, and by ${others} more ${others === 1 ? 'claim' : 'claims'}`;
  return `Told${said} in ${articleLabel}${more}`;
}
