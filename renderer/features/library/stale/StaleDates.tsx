import { useAct } from '../../../platform/act';
import { useCall } from '../../../platform/live';
import { notify } from '../../../platform/notify';
import { counted } from '../../../ui/counted';
import { StaleDateList } from './StaleDateList';

/** Dates listed at a time: what one answer may hold. More come up once these are settled. */
const most = 500;

/** The dates counted from an article's date before it changed, to be settled; nothing while there are none. */
export function StaleDates({ article, readOnly }: { article: string; readOnly: boolean }) {
  const act = useAct();
  const stale = useCall(['dates', 'stale'], { article, count: most }, { keep: true });
  const { rows = [], total = 0 } = stale.data ?? {};
  if (rows.length === 0) return null;
  return (
    <StaleDateList
      rows={rows}
      total={total}
      readOnly={readOnly}
      onAccept={async (choices) => {
        const done = await act((api) => api.dates.accept({ choices }));
        if (done) notify.done(`${counted(choices.length, 'date')} settled. Undo takes it back.`);
      }}
    />
  );
}
