// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { expect, test } from 'vitest';
import type { DateChoice, StaleDate } from '#common/contract/dates';
import { StaleDateList } from '../../../../renderer/features/library/stale/StaleDateList';
import { byRole, frame, mount } from '../mount';

const id = (n: number): string => `019b8d62-7a80-7ce6-a7a1-6b6e326a9fa${n}`;
const reading = (edtf: string, why = '') => ({ edtf, words: `read ${edtf}`, why });

function stale(n: number, given: Partial<StaleDate>): StaleDate {
  return {
    place: { in: 'evidence', id: id(n), field: 'told' },
    title: `Event ${n}`,
    event: id(n),
    annotation: null,
    datesEvent: false,
    article: id(0),
    articleLabel: 'Harbour talks',
    current: '2023-02-15',
    words: 'yesterday',
    old: { edtf: '2023-02-13', words: 'yesterday', confirmed: true },
    readings: [reading('2023-02-14')],
    proposed: '2023-02-14',
    message: null,
    ...given,
  };
}
const plain = stale(1, {});
const open = stale(2, {
  words: 'Tuesday',
  readings: [reading('2023-02-14', 'before'), reading('2023-02-21', 'after')],
  proposed: null,
});

async function list(rows: readonly StaleDate[], readOnly = false) {
  const sent: DateChoice[][] = [];
  const { host } = await mount(
    <MantineProvider env="test">
      <StaleDateList
        rows={rows}
        total={rows.length}
        readOnly={readOnly}
        lead="Look at them again."
        named
        onAccept={async (choices) => sent.push(choices)}
        onAccepted={() => undefined}
      />
    </MantineProvider>,
  );
  const click = async (element: HTMLElement): Promise<void> => {
    await act(async () => {
      element.click();
      await Promise.resolve();
    });
    await act(frame);
  };
  const radio = (label: string): HTMLInputElement => {
    const found = [...host.querySelectorAll('label')].find((each) => each.textContent === label);
    const input = found && document.getElementById(found.htmlFor);
    if (!(input instanceof HTMLInputElement)) throw new Error(`no choice “${label}”`);
    return input;
  };
  return { host, sent, click, radio };
}

test('old and new reading stand side by side, and one button takes all', async () => {
  const { host, sent, click } = await list([plain, stale(3, {})]);
  expect(host.textContent).toContain('Monday 13 February 2023');
  expect(host.textContent).toContain('read 2023-02-14');
  await click(byRole(host, 'button', 'Accept all 2'));
  expect(sent).toEqual([
    [1, 3].map((n) => ({
      place: { in: 'evidence', id: id(n), field: 'told' },
      current: '2023-02-15',
      take: { edtf: '2023-02-14' },
    })),
  ]);
});

test('one is accepted alone, with what was chosen for it; each says which article it was counted from', async () => {
  const { host, sent, click, radio } = await list([plain, open]);
  expect(host.textContent).toContain('In Harbour talks, now dated 15 Feb 2023');
  const accepts = () =>
    [...host.querySelectorAll('button')].filter((button) => button.textContent === 'Accept');
  expect(accepts()).toHaveLength(1);
  await click(radio('read 2023-02-21'));
  const [, second] = accepts();
  if (second) await click(second);
  expect(sent).toEqual([[{ place: open.place, current: open.current, take: { edtf: '2023-02-21' } }]]);
});

test('of two readings none is chosen; the date is left alone until one is', async () => {
  const { host, sent, click, radio } = await list([plain, open]);
  expect(host.querySelector('input:checked')).toBeNull();
  await click(byRole(host, 'button', 'Accept 1 of 2'));
  expect(sent[0]?.map(({ place }) => place.id)).toEqual([id(1)]);
  await click(radio('read 2023-02-21'));
  await click(byRole(host, 'button', 'Accept all 2'));
  expect(sent[1]?.[1]).toMatchObject({ place: { id: id(2) }, take: { edtf: '2023-02-21' } });
});

test('where the old reading still fits, it is one of the choices and not said twice', async () => {
  const { host } = await list([{ ...open, old: { edtf: '2023-02-14', words: 'Tuesday', confirmed: true } }]);
  expect([...host.querySelectorAll('label')].map((each) => each.textContent)).toEqual([
    'read 2023-02-14, as before',
    'read 2023-02-21',
  ]);
});

test('a proposed reading can be refused: the choices take the focus, and the date may stay', async () => {
  const { host, sent, click, radio } = await list([plain]);
  await click(byRole(host, 'button', 'Choose otherwise'));
  expect(document.activeElement).toBe(radio('read 2023-02-14'));
  await click(radio('Keep Monday 13 February 2023'));
  await click(byRole(host, 'button', 'Accept it'));
  expect(sent[0]?.[0]?.take).toBe('keep');
});

test('a library open for reading only shows the list and changes nothing', async () => {
  const { host } = await list([plain, open], true);
  expect(host.querySelectorAll('input, button:not([id])')).toHaveLength(0);
  expect(host.textContent).toContain('not known yet');
});
