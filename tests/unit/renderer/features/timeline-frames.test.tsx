// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { placeEvents, rangeOf } from '#common/timeline/placed-event';
import { fitted, panned, zoomed, type Scale } from '#common/timeline/scale';
import { isoDay } from '#common/time/day';
import { TimelineDrawing } from '../../../../renderer/timeline/TimelineDrawing';
import { mount } from '../mount';

const placed = placeEvents(
  Array.from({ length: 2000 }, (_, at) => ({
    id: `e${at}`,
    title: `Something that happened, number ${at}`,
    edtf: isoDay(19_000 + ((at * 7919) % 700)),
    partOf: null,
    standing: 'happened' as const,
    rejected: false,
    disputed: false,
    outside: false,
    claims: at % 5,
  })),
);
const range = rangeOf(placed.map(({ days }) => days)) ?? { from: 0, to: 0 };
const fit = fitted(range, 1366, 32);
const nothing = (): void => undefined;
const moves = { zoom: nothing, pan: nothing, fit: nothing, show: nothing };
const say = (id: string): string => `event ${id}`;

function Drawn({ scale }: { scale: Scale }) {
  return (
    <TimelineDrawing
      room="full"
      height={600}
      view={{ scale, fittedZoom: fit.pixelsPerDay, moves }}
      placed={placed}
      articles={[]}
      chosenDays={{ days: null, onDays: nothing }}
      lanes={null}
      say={say}
      chosen={null}
      onOpen={nothing}
      onRemove={nothing}
      onMove={null}
      onMenu={nothing}
      onArticles={nothing}
    />
  );
}

test('a pan moves what is drawn as one, and draws only what comes into view', async () => {
  let scale = zoomed(fit, 6, 700, range);
  const { host, show } = await mount(<Drawn scale={scale} />);
  const options = (): Element[] => [...host.querySelectorAll('[role="option"]')];
  expect(options().length).toBeGreaterThan(50);
  const seen = new MutationObserver(nothing);
  seen.observe(host, { subtree: true, childList: true, attributes: true });
  for (let step = 0; step < 5; step += 1) {
    const before = new Set(options());
    scale = panned(scale, 60, range);
    await show(<Drawn scale={scale} />);
    const records = seen.takeRecords();
    const changed = new Set(records.filter(({ type }) => type === 'attributes').map(({ target }) => target));
    expect(changed.size).toBeLessThan(12);
    const stayed = options().filter((each) => before.has(each));
    expect(stayed.length).toBeGreaterThan(options().length * 0.7);
  }
  seen.disconnect();
  await act(async () => Promise.resolve());
});
