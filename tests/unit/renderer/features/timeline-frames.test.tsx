// @vitest-environment jsdom
import { act, useEffect } from 'react';
import { expect, test } from 'vitest';
import { placeEvents, rangeOf } from '#common/timeline/placed-event';
import type { LaneGroups } from '#common/timeline/lanes';
import type { ArticleMark } from '#common/timeline/picture';
import { fitted, panned, xOf, zoomed, type Scale } from '#common/timeline/scale';
import { TimelineDrawing } from '../../../../renderer/timeline/TimelineDrawing';
import { useSettingValues } from '../../../../renderer/platform/settings';
import { useTimelineView, type TimelineView } from '../../../../renderer/timeline/use-timeline-view';
import { manyTimelineEvents } from '../../../support/timeline-event';
import { mount } from '../mount';

const placed = placeEvents(manyTimelineEvents(2000));
const range = rangeOf(placed.map(({ days }) => days)) ?? { from: 0, to: 0 };
const fit = fitted(range, 1366, 32);
const nothing = (): void => undefined;
const moves = { zoom: nothing, pan: nothing, fit: nothing, fitOrBack: nothing, show: nothing };
const say = (id: string): string => `event ${id}`;

interface Shown {
  readonly scale: Scale;
  readonly articles?: readonly ArticleMark[];
  readonly onArticles?: (titles: string[]) => void;
  readonly groups?: LaneGroups;
  readonly onZoom?: () => void;
  readonly onEmpty?: (() => void) | null;
}

function Drawn({
  scale,
  groups,
  articles = [],
  onZoom = nothing,
  onEmpty = null,
  onArticles = nothing,
}: Shown) {
  return (
    <TimelineDrawing
      room="full"
      height={600}
      view={{ scale, fittedZoom: fit.pixelsPerDay, moves: { ...moves, zoom: onZoom } }}
      placed={placed}
      articles={articles}
      chosenDays={{ days: null, onDays: nothing }}
      lanes={groups ? { groups, gutter: 120, onEmpty } : null}
      say={say}
      chosen={null}
      onOpen={nothing}
      onRemove={nothing}
      onMove={null}
      onMenu={nothing}
      onArticles={(_, clicked) => onArticles(clicked.map(({ label }) => label))}
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

test('a zoom leaves what stays in view where it stands, in order of time, and puts few events in and out', async () => {
  const places = new Map(placed.map(({ event }, at) => [event.id, at]));
  let scale = fit;
  const { host, show } = await mount(<Drawn scale={scale} />);
  const options = (): Element[] => [...host.querySelectorAll('[role="option"]')];
  const shown = (): [string, string][] =>
    options().map((each) => [
      each.getAttribute('data-event') ?? '',
      each.querySelector('text')?.textContent ?? '',
    ]);
  const seen = new MutationObserver(nothing);
  seen.observe(host, { subtree: true, childList: true });
  for (let step = 0; step < 10; step += 1) {
    const before = options().length;
    scale = zoomed(scale, step < 5 ? 1.11 : 1 / 1.11, 700, range);
    await show(<Drawn scale={scale} />);
    const after = shown();
    const order = after.map(([id]) => places.get(id) ?? -1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    for (const [id, title] of after) expect(title).toBe(placed[places.get(id) ?? -1]?.label);
    const records = seen.takeRecords().filter(({ target }) => target === options()[0]?.parentNode);
    const put = records.reduce((sum, { addedNodes }) => sum + addedNodes.length, 0);
    // As many as there are more of, and a few whose place none left.
    expect(put).toBeLessThan(Math.max(0, after.length - before) + before / 3);
  }
  seen.disconnect();
});

test('to fit everything twice goes back to what was in view, and again to everything', async () => {
  const held: { view?: TimelineView } = {};
  function Viewed() {
    const view = useTimelineView({ eventRange: range, range }, 1366, 0, { key: 'test view', ready: true });
    useEffect(() => {
      held.view = view;
    });
    return null;
  }
  const { show } = await mount(<Viewed />);
  const after = async (move: (moves: TimelineView['moves']) => void): Promise<Scale | undefined> => {
    await act(async () => held.view && move(held.view.moves));
    return held.view?.scale;
  };
  const whole = held.view?.scale;
  const left = await after((each) => {
    each.zoom(8, 300);
    each.pan(900);
  });
  expect(left).not.toEqual(whole);
  expect(await after((each) => each.fitOrBack())).toEqual(whole);
  expect(await after((each) => each.fitOrBack())).toEqual(left);
  expect(await after((each) => each.fit())).toEqual(whole);
  expect(await after((each) => each.fit())).toEqual(whole);
  expect(await after((each) => each.fitOrBack())).toEqual(left);
  await show(null);
  useSettingValues.setState({ values: {} });
});

test('a click on the ticks of articles finds those under the pointer', async () => {
  const day = fit.from + 400 / fit.pixelsPerDay;
  const articles = [0, 0, 30, 60].map((later, at) => ({
    id: `a${at}`,
    label: `Article ${at}`,
    days: { from: Math.round(day) + later, to: Math.round(day) + later },
  }));
  const clicked: string[][] = [];
  const { host } = await mount(
    <Drawn scale={fit} articles={articles} onArticles={(titles) => clicked.push(titles)} />,
  );
  for (const { days } of articles.slice(1)) {
    const clientX = xOf(fit, days.from + 0.5) + 2;
    const init = { bubbles: true, clientX, clientY: 560 };
    await act(
      async () => void host.querySelector('[data-ticks]')?.dispatchEvent(new MouseEvent('click', init)),
    );
  }
  expect(clicked).toEqual([['Article 0', 'Article 1'], ['Article 2'], ['Article 3']]);
});

test('lanes chosen by hand say when one in sight is empty, once, and those that were chosen before do not', async () => {
  const middle = placed[1000]?.days.from ?? 0;
  const close = { ...fit, from: middle - 2, pixelsPerDay: 40 };
  // Of one lane all events lie at the end.
  const late = new Set(placed.slice(-20).map(({ event }) => event.id));
  const groupsBy = (by: LaneGroups['by']): LaneGroups => ({
    by,
    names: ['early', 'late'].map((key) => ({ key, label: key, hue: null })),
    keysOf: new Map(placed.map(({ event: { id } }) => [id, [late.has(id) ? 'late' : 'early']])),
  });
  const told: string[] = [];
  const at = (scale: Scale, by: LaneGroups['by'], isByHand: boolean) => (
    <Drawn scale={scale} groups={groupsBy(by)} onEmpty={isByHand ? () => told.push(by) : null} />
  );
  const { show } = await mount(at(close, 'who', false));
  await show(at(close, 'place', true));
  await show(at(panned(close, 10, range), 'place', true));
  await show(at(fit, 'tag', true));
  await show(at(close, 'tag', true));
  await show(at(close, 'article', true));
  expect(told).toEqual(['place', 'article']);
});

test('lanes that do not fit are scrolled by the wheel, by keys and by walking the events; their names go with them', async () => {
  const keys = Array.from({ length: 40 }, (_, at) => `l${at}`);
  const groups: LaneGroups = {
    by: 'who',
    names: keys.map((key) => ({ key, label: `Lane ${key}`, hue: null })),
    keysOf: new Map(placed.map(({ event }, at) => [event.id, [keys[at % keys.length] ?? '']])),
  };
  let zooms = 0;
  const { host } = await mount(<Drawn scale={fit} groups={groups} onZoom={() => (zooms += 1)} />);
  const box = host.querySelector('[role="listbox"]');
  const top = (): number =>
    Number.parseFloat(host.querySelector<HTMLElement>('[role="listitem"]')?.style.top ?? '');
  const events = (): string => [...host.querySelectorAll('[data-event]')].map((each) => each.id).join();
  const turn = (init: WheelEventInit) =>
    act(
      async () =>
        void box?.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ...init })),
    );
  const press = (key: string, altKey = false) =>
    act(async () => void box?.dispatchEvent(new KeyboardEvent('keydown', { key, altKey, bubbles: true })));
  expect(host.querySelectorAll('[role="listitem"]')).toHaveLength(40);
  const [begun, first] = [top(), events()];
  await turn({ deltaY: 400 });
  expect(top()).toBe(begun - 400);
  expect(events()).not.toBe(first);
  expect(zooms).toBe(0);
  await turn({ deltaY: -60, ctrlKey: true });
  expect(zooms).toBe(1);
  await press('PageUp', true);
  expect(top()).toBe(begun);
  await turn({ deltaY: 1e6 });
  const least = top();
  await press('ArrowDown', true);
  expect(top()).toBe(least);
  await press('Home');
  const chosen = box?.getAttribute('aria-activedescendant') ?? '';
  expect(host.querySelector('[data-active]')?.id).toBe(chosen);
  expect(top()).toBeGreaterThan(least);
});
