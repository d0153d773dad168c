// @vitest-environment jsdom
import { act } from 'react';
import { expect, test } from 'vitest';
import { VirtualList, type VirtualListProps } from '../../../../renderer/ui/VirtualList';
import { byRole, mount, press } from '../mount';

async function list(props: Partial<VirtualListProps> = {}) {
  const chosen: number[] = [];
  const ranges: [number, number][] = [];
  const { host } = await mount(
    <VirtualList
      label="Articles"
      count={10_000}
      rowHeight={32}
      keyOf={(index) => index}
      render={(index) => `Row ${index}`}
      onChoose={(index) => void chosen.push(index)}
      onRange={(from, to) => void ranges.push([from, to])}
      {...props}
    />,
  );
  const box = byRole(host, props.role ?? 'listbox', 'Articles');
  await act(async () => {
    box.focus();
    await Promise.resolve();
  });
  const active = (): Element | null =>
    document.getElementById(box.getAttribute('aria-activedescendant') ?? '');
  return { host, box, chosen, ranges, active };
}

test('of ten thousand rows only those in view are there, and each knows its place', async () => {
  const { host, ranges } = await list();
  const rows = host.querySelectorAll('[role="option"]');
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.length).toBeLessThan(60);
  expect(rows[0]?.getAttribute('aria-posinset')).toBe('1');
  expect(rows[0]?.getAttribute('aria-setsize')).toBe('10000');
  expect(ranges.at(-1)?.[1]).toBeLessThan(60);
});

test('the cursor moves by keys and is always an element that exists', async () => {
  const { box, chosen, active } = await list();
  expect(active()?.textContent).toBe('Row 0');
  await press(box, 'ArrowDown');
  expect(active()?.textContent).toBe('Row 1');
  await press(box, 'End');
  expect(active()?.textContent).toBe('Row 9999');
  await press(box, 'Enter');
  expect(chosen).toEqual([9999]);
  await press(box, 'Home');
  await press(box, ' ');
  expect(chosen).toEqual([9999, 0]);
});

test('with Ctrl or Cmd a row is asked for beside what is open, unless that marks it', async () => {
  const asked: [number, boolean][] = [];
  const onChoose = (index: number, beside: boolean): void => void asked.push([index, beside]);
  const click = (row: Element | null) =>
    row?.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true }));
  const plain = await list({ onChoose });
  await press(plain.box, 'Enter', { ctrlKey: true });
  await press(plain.box, 'Enter', { metaKey: true });
  await act(async () => void (await Promise.resolve(click(plain.active()))));
  const marked: number[] = [];
  const marking = await list({ onChoose, onMark: (index) => void marked.push(index) });
  await press(marking.box, 'Enter', { ctrlKey: true });
  await act(async () => void (await Promise.resolve(click(marking.active()))));
  expect(asked).toEqual([0, 0, 0, 0].map((index) => [index, true]));
  expect(marked).toEqual([0]);
});

test('letters are left to the commands unless the list can be typed in', async () => {
  const plain = await list();
  expect(await press(plain.box, 'h')).toBe(false);
  const typed = await list({ label: 'Articles', textOf: (index) => `${index === 7 ? 'h' : 'x'}${index}` });
  expect(await press(typed.box, 'h')).toBe(true);
  expect(typed.active()?.textContent).toBe('Row 7');
});

test('a tree says its levels and what is open', async () => {
  const { host } = await list({
    role: 'tree',
    count: 2,
    levelOf: (index) => index,
    openOf: (index) => (index === 0 ? true : null),
  });
  const [parent, child] = host.querySelectorAll('[role="treeitem"]');
  expect(parent?.getAttribute('aria-level')).toBe('1');
  expect(parent?.getAttribute('aria-expanded')).toBe('true');
  expect(child?.getAttribute('aria-level')).toBe('2');
  expect(child?.hasAttribute('aria-expanded')).toBe(false);
});

test('keys of its owner come to it with the row they are about', async () => {
  const seen: [string, number][] = [];
  const { box } = await list({ onKey: (event, index) => void seen.push([event.key, index]) });
  await press(box, 'ArrowDown');
  await press(box, 'Delete');
  expect(seen).toContainEqual(['Delete', 1]);
});
