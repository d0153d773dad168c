import { useMemo, useRef } from 'react';
import type { Collection } from '#common/model/library';
import type { Citation } from '#common/model/note';
import { useApi } from '../../platform/api';
import { useChanges } from '../../platform/changes';
import { notify } from '../../platform/notify';
import type { GoToCited } from './citation-options';
import { CitedThings } from './cited-things';
import { goToCited } from './go-to-cited';

/** Records that citations point at, or take their source line from. */
const cited: ReadonlySet<Collection> = new Set(['articles', 'annotations', 'evidence', 'events', 'tags']);
/** Milliseconds over which changes are gathered before citations are asked for again. */
const gathering = 250;

/** What an editor's citations point at, kept true; and how to go there. */
export function useCitedThings(): { things: CitedThings; onGo: GoToCited } {
  const api = useApi();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useMemo(() => {
    const load = async (refs: { kind: Citation['kind']; id: string }[]) =>
      (await api.library.cited({ refs })).things;
    const onGo = async (citation: Citation, beside: boolean): Promise<void> => {
      try {
        const [thing] = await load([{ kind: citation.kind, id: citation.id }]);
        if (thing) goToCited(citation, thing, beside);
      } catch (error) {
        notify.trouble(error);
      }
    };
    return {
      things: new CitedThings(load),
      onGo: (citation: Citation, beside: boolean) => void onGo(citation, beside),
    };
  }, [api]);
  useChanges((item) => {
    if (item.type === 'change' && !item.ops.some((op) => cited.has(op.in))) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => held.things.refresh(), gathering);
  });
  return held;
}
