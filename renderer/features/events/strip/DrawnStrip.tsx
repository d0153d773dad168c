import { useMemo } from 'react';
import type { EventRow } from '#common/contract/rows';
import { sayEvent } from '#common/timeline/say-event';
import { useChosenDays } from '../../../platform/chosen-days';
import { notify } from '../../../platform/notify';
import type { DrawingProps } from '../../../timeline/drawing-props';
import { TimelineDrawing } from '../../../timeline/TimelineDrawing';
import type { TimelineMoves } from '../../../timeline/use-timeline-view';
import { sayingLanes } from './use-lanes';
import { useStripActs } from './use-strip-acts';
import type { StripLanes } from './use-strip-lanes';
import type { TimelineData } from './use-timeline-data';

interface DrawnStripProps extends Pick<DrawingProps, 'room' | 'height' | 'view' | 'chosen'> {
  readonly data: TimelineData;
  readonly lanes: StripLanes;
  readonly gutter: number;
  readonly isPast: boolean;
}

/** The timeline as a drawing, with what is done in it. */
export function DrawnStrip({ data, lanes, gutter, isPast, ...drawing }: DrawnStripProps) {
  const { groups } = lanes;
  const { moves } = drawing.view;
  const [days, onDays] = useChosenDays();
  const say = useMemo(() => sayingLanes(sayer(data.byId), groups), [data.byId, groups]);
  const acts = useStripActs(data.byId, isPast);
  return (
    <TimelineDrawing
      {...drawing}
      {...acts}
      say={say}
      placed={data.placed}
      articles={data.articles}
      chosenDays={{ days, onDays }}
      lanes={groups && { groups, gutter, onEmpty: lanes.byHand ? () => showAll(moves) : null }}
    />
  );
}

/** Where a lane that was asked for would be empty, all of time is shown. */
function showAll(moves: TimelineMoves): void {
  moves.fit();
  notify.done('Every event is in view now, so that no lane looks empty. Fit everything (f) goes back.');
}

/** Says events by id, each worked out once: a pan asks for hundreds in every frame. */
function sayer(rows: ReadonlyMap<string, EventRow>): (id: string) => string {
  const said = new Map<string, string>();
  return (id) => {
    const row = rows.get(id);
    const words = said.get(id) ?? (row ? sayEvent(row) : '');
    said.set(id, words);
    return words;
  };
}
