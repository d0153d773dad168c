import type { DateField } from '#common/model/article';
import { formatDate } from '#common/time/format';
import { useCall } from '../../platform/live';
import { notify } from '../../platform/notify';
import { OfferedDates } from '../../ui/OfferedDates';

/**
 * The publication dates the program found for an article that has none, each with its reason. Taking one is the
 * user's act; until then nothing is dated by it.
 */
export function ProposedDates({
  article,
  readOnly,
  onTake,
}: {
  article: string;
  readOnly: boolean;
  onTake: (date: DateField) => Promise<boolean>;
}) {
  const proposed = useCall(['dates', 'propose'], { article });
  const { proposals = [] } = proposed.data ?? {};
  const take = async ({ edtf, words, from, why }: (typeof proposals)[number]): Promise<void> => {
    const told = { edtf, words, at: null, against: null, by: 'program', confirmed: true, from, why } as const;
    if (await onTake(told)) notify.done(`Dated ${formatDate(edtf)}. Undo takes it back.`);
  };
  return (
    <OfferedDates
      label="Proposed publication dates"
      perhaps
      action="Take this date"
      dates={proposals.map((each) => ({ edtf: each.edtf, says: `${each.why}.`, take: () => take(each) }))}
      readOnly={readOnly}
    />
  );
}
