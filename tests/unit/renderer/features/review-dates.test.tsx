// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { act, useState } from 'react';
import { expect, test } from 'vitest';
import type { ImportEdit, ImportRow } from '#common/contract/import';
import { columns } from '../../../../renderer/features/import/table/columns';
import { ReviewTable } from '../../../../renderer/features/import/table/ReviewTable';
import { byRole, frame, mount, press } from '../mount';

const empty = { value: '', from: 'user' as const };

function row(n: number): ImportRow {
  return {
    item: `item ${n}`,
    name: `file${n}.txt`,
    bytes: 100,
    state: 'ready',
    problem: '',
    label: `File ${n}`,
    fields: {
      ...{ title: empty, byline: empty, publisher: empty, section: empty },
      ...{ address: empty, archived: empty, language: empty },
      kind: { value: 'other', from: 'user' },
      published: null,
      accessed: null,
    },
    ...{ removed: 0, mended: 0, joined: 0, keepable: false, duplicate: null, include: true },
  };
}

/** What was set, as the row it was set in and the date in code, or its words where it has none. */
type Set = [row: number, date: string | null | undefined];

/** The table of three files with its cursor on the first one's date; what is set is kept and told. */
async function table() {
  const told: Set[] = [];
  function Held() {
    const [rows, setRows] = useState([row(0), row(1), row(2)]);
    const onSet = (places: { from: number; to: number }[], edit: ImportEdit): void => {
      const from = places[0]?.from ?? -1;
      told.push([from, edit.published?.edtf ?? edit.published?.words]);
      setRows((now) =>
        now.map((each, n) =>
          n === from && each.fields
            ? { ...each, fields: { ...each.fields, published: (edit.published ?? null) as never } }
            : each,
        ),
      );
    };
    return <ReviewTable rows={rows} opened={null} onOpen={() => undefined} onSet={onSet} />;
  }
  const { host } = await mount(
    <MantineProvider env="test">
      <Held />
    </MantineProvider>,
  );
  const grid = byRole(host, 'grid', 'Files');
  const published = columns.findIndex(({ key }) => key === 'published');
  // The cursor starts on the title, the column before.
  expect(columns[published - 1]?.key).toBe('title');
  await press(grid, 'ArrowRight');
  const paste = async (text: string): Promise<void> => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    await act(async () => {
      grid.dispatchEvent(event);
      await Promise.resolve();
    });
    await act(frame);
  };
  const click = async (name: string): Promise<void> => {
    await act(async () => {
      const button = byRole(host, 'button', name);
      // As a mouse does: the button takes the focus, then it is clicked.
      button.focus();
      button.click();
      await Promise.resolve();
    });
    await act(frame);
  };
  const field = (): HTMLInputElement | null => host.querySelector('[role="group"] input');
  /** Waits until these words are asked about, or nothing is (null): the cell may have to be drawn first. */
  const asked = async (words: string | null): Promise<void> => {
    for (let turn = 0; turn < 100 && (field()?.value ?? null) !== words; turn++) await act(frame);
    expect(field()?.value ?? null).toBe(words);
  };
  return { host, grid, told, paste, click, field, asked };
}

test('pasted dates with two readings or none are asked about one after another, and the keys stay in the table', async () => {
  const { host, grid, told, paste, click, asked } = await table();
  await paste('03/04/2021\n5 March 2021\nsoonish');
  expect(told).toEqual([[1, '2021-03-05']]);
  await asked('03/04/2021');
  expect(host.textContent).toContain('Two readings fit. Choose one:');

  await click([...host.querySelectorAll('[role="group"] button')].map((each) => each.textContent)[1] ?? '');
  await click('Take it');
  expect(told.at(-1)).toEqual([0, '2021-03-04']);

  await asked('soonish');
  await click('Keep it as words');
  expect(told.at(-1)).toEqual([2, 'soonish']);
  await asked(null);
  expect(document.activeElement).toBe(grid);
});

test('a date left with Escape stays as it was, and the one after it is still asked about', async () => {
  const { grid, told, paste, field, asked } = await table();
  await paste('03/04/2021\n04/05/2021');
  await asked('03/04/2021');
  const first = field();
  if (!first) throw new Error('nothing is asked');
  await press(first, 'Escape');
  await asked('04/05/2021');
  const second = field();
  if (second) await press(second, 'Escape');
  expect(told).toEqual([]);
  await asked(null);
  expect(document.activeElement).toBe(grid);
});
