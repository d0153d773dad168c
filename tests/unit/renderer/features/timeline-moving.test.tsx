// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { sayDays } from '#common/timeline/brush';
import { placeEvents, type TimelineEvent } from '#common/timeline/placed-event';
import { fitted } from '#common/timeline/scale';
import { SessionProvider, type Session } from '../../../../renderer/platform/session';
import { SignsKey } from '../../../../renderer/timeline/SignsKey';
import { TimelineDrawing } from '../../../../renderer/timeline/TimelineDrawing';
import { act } from 'react';
import { timelineEvent } from '../../../support/timeline-event';
import { byRole, mount, press, type } from '../mount';

const event = (id: string, edtf: string): TimelineEvent => timelineEvent(id, edtf, { title: id });
const placed = placeEvents([
  event('day', '2023-02-14'),
  event('month', '2023-03~'),
  event('span', '2023-05-02/2023-05-21'),
]);
const from = placed[0]?.days.from ?? 0;
const scale = fitted({ from, to: from + 120 }, 1000, 20);
const still = () => undefined;
const session = { host: { platform: 'linux' } } as unknown as Session;

/** The opened timeline at an event, and what it was asked to move. */
async function drawn(chosen: string, writable = true) {
  const moved: string[] = [];
  const { host } = await mount(
    <SessionProvider session={session}>
      <TimelineDrawing
        room="full"
        height={600}
        view={{
          scale,
          fittedZoom: scale.pixelsPerDay,
          moves: { zoom: still, pan: still, fit: still, fitOrBack: still, show: still },
        }}
        placed={placed}
        articles={[]}
        chosenDays={{ days: null, onDays: (days) => moved.push(days ? sayDays(days) : 'all days') }}
        lanes={null}
        say={(id) => id}
        chosen={chosen}
        onOpen={(id) => moved.push(`opened ${id}`)}
        onRemove={still}
        onMove={
          writable
            ? (id, was, edtf) => {
                moved.push(`${id} ${was} ${edtf}`);
                return Promise.resolve(false);
              }
            : null
        }
        onMenu={still}
        onArticles={still}
      />
    </SessionProvider>,
  );
  const box = byRole(host, 'listbox');
  const keys = async (...all: string[]): Promise<void> => {
    for (const key of all)
      await press(box, key.replace('Shift+', ''), { shiftKey: key.startsWith('Shift+') });
  };
  const words = (): string => host.querySelector('[role="status"]')?.textContent ?? '';
  const drag = async (x: number, by: number, end: 'pointerup' | 'Escape', onAxis = false): Promise<void> => {
    const mark = host.querySelector('[data-event="span"]')?.getAttribute('transform') ?? '';
    const bar = host.querySelector('[data-event="span"] > path')?.getAttribute('d') ?? '';
    const y = Number(/ ([\d.]+)\)/.exec(mark)?.[1]) + Number(/^M\S+ ([\d.]+)/.exec(bar)?.[1]) + 2;
    const clientY = onAxis ? 590 : y;
    const send = (target: EventTarget, type: string, at: number) =>
      act(async () => {
        target.dispatchEvent(
          new PointerEvent(type, { bubbles: true, clientX: at, clientY, button: 0, isPrimary: true }),
        );
        await Promise.resolve();
      });
    await send(box, 'pointerdown', x);
    await send(window, 'pointermove', x + by);
    if (end === 'Escape') await press(box, 'Escape');
    await send(window, 'pointerup', x + by);
  };
  return { host, moved, keys, words, drag };
}

const xOf = (day: number): number => (day - scale.from) * scale.pixelsPerDay;
const span = placed[2]?.days ?? { from, to: from };

test.each([
  ['day', ['Shift+ArrowRight', 'ArrowRight', 'Enter'], 'day 2023-02-14 2023-02-16'],
  ['day', ['Shift+PageUp', 'Enter'], 'day 2023-02-14 2023-02-04'],
  ['month', ['Shift+ArrowLeft', 'Enter'], 'month 2023-03~ 2023-02~'],
  ['span', ['Shift+ArrowRight', 'Enter'], 'span 2023-05-02/2023-05-21 2023-05-03/2023-05-22'],
  [
    'span',
    ['Shift+ArrowRight', 'ArrowLeft', ']', 'ArrowRight', 'Enter'],
    'span 2023-05-02/2023-05-21 2023-05-02/2023-05-22',
  ],
])('keys move %s: %j', async (chosen, keys, expected) => {
  const timeline = await drawn(chosen);
  await timeline.keys(...keys.slice(0, -1));
  expect(timeline.words()).toContain('Enter');
  expect(timeline.moved).toEqual([]);
  await timeline.keys('Enter');
  expect(timeline.moved).toEqual([expected]);
});

test('Escape, and a date brought back to where it was, change nothing; and where all is read-only the keys walk', async () => {
  const timeline = await drawn('month');
  await timeline.keys('Shift+ArrowRight');
  expect(timeline.words()).toContain('c. April 2023');
  expect(timeline.words()).toContain('was c. Mar 2023');
  await timeline.keys('Escape');
  expect(timeline.words()).toBe('');
  await timeline.keys('Shift+ArrowRight', 'ArrowLeft', 'Enter');
  expect(timeline.moved).toEqual([]);
  const kept = await drawn('month', false);
  await kept.keys('Shift+ArrowRight', 'Enter');
  expect(kept.words()).toBe('');
  expect(kept.moved).toEqual(['opened span']);
});

test('the pointer moves a span by its bar, or one end of it; Escape leaves it', async () => {
  const { moved, words, drag } = await drawn('span');
  const middle = (xOf(span.from) + xOf(span.to + 1)) / 2;
  await drag(middle, 3 * scale.pixelsPerDay, 'pointerup');
  await drag(xOf(span.to + 1), 2 * scale.pixelsPerDay, 'pointerup');
  await drag(xOf(span.from), -scale.pixelsPerDay, 'pointerup');
  await drag(middle, 9 * scale.pixelsPerDay, 'Escape');
  expect(words()).toBe('');
  expect(moved).toEqual([
    'span 2023-05-02/2023-05-21 2023-05-05/2023-05-24',
    'span 2023-05-02/2023-05-21 2023-05-02/2023-05-23',
    'span 2023-05-02/2023-05-21 2023-05-01/2023-05-21',
  ]);
});

test('days are chosen by a drag along the axis, or by b and the arrows; Escape brings all back', async () => {
  const { moved, words, keys, drag } = await drawn('span');
  await drag(xOf(span.from), 3 * scale.pixelsPerDay, 'pointerup', true);
  await drag(xOf(span.from), 3 * scale.pixelsPerDay, 'Escape', true);
  await keys('b');
  expect(words()).toContain('2–21 May 2023');
  await keys('ArrowLeft', 'Shift+ArrowRight', 'Enter');
  expect(words()).toBe('');
  await keys('b', 'Escape');
  expect(moved).toEqual(['2–4 May 2023', '3–20 May 2023', 'all days']);
});

test('an event is found by typing its words, also those that begin with a key of the timeline’s own after a slash', async () => {
  const { host, moved, words, keys } = await drawn('day');
  const atHand = (): string | null =>
    byRole(host, 'listbox').getAttribute('aria-activedescendant')?.replace(/^_.*_/, '') ?? null;
  byRole(host, 'listbox').focus();
  await keys('s');
  const field = byRole(host, 'searchbox', 'Find an event');
  expect(document.activeElement).toBe(field);
  expect([atHand(), words()]).toEqual(['span', '1 of 1: span']);
  await type(field, 'spam');
  expect([atHand(), words()]).toEqual(['span', 'No event has these words']);
  await type(field, 'a');
  expect(words()).toBe('2 of 2: span');
  await press(field, 'ArrowDown');
  expect([atHand(), words()]).toEqual(['day', '1 of 2: day']);
  await press(field, 'Enter');
  expect(moved).toEqual(['opened day']);
  expect(host.querySelector('[type="search"]')).toBeNull();
  await keys('/');
  await type(byRole(host, 'searchbox', 'Find an event'), 'mon');
  expect(atHand()).toBe('month');
  await press(byRole(host, 'searchbox', 'Find an event'), 'Escape');
  expect(host.querySelector('[type="search"]')).toBeNull();
  expect([document.activeElement, atHand()]).toEqual([byRole(host, 'listbox'), 'month']);
});

test('every sign of the timeline is explained beside a drawing of its own', async () => {
  const { host } = await mount(<SignsKey />);
  const lines = [...host.querySelectorAll('li')];
  const drawings = new Set(lines.map((line) => line.querySelector('svg')?.innerHTML));
  expect(drawings.size).toBe(lines.length);
  const said = lines.map(({ textContent }) => textContent).join('; ');
  for (const words of [
    'happened',
    'planned',
    'called off',
    'unclear',
    'at odds',
    'outside',
    'not sure',
    'not told',
  ])
    expect(said).toContain(words);
});
