// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { expect, test } from 'vitest';
import type { DateAsTold } from '#common/model/date-as-told';
import { DateEdit } from '../../../../renderer/ui/DateEdit';
import { Field } from '../../../../renderer/ui/Field';
import { byRole, mount, press, type } from '../mount';

const told: DateAsTold = {
  edtf: '2023-02-14',
  words: 'Valentine’s Day',
  at: null,
  against: null,
  by: 'program',
  confirmed: false,
};

async function field(value: DateAsTold | null = told, countedFrom?: null) {
  const saved: (DateAsTold | null)[] = [];
  const { host } = await mount(
    <MantineProvider env="test">
      <DateEdit
        label="Published"
        value={value}
        onSave={(date) => void saved.push(date)}
        {...(countedFrom === null ? { countedFrom } : {})}
      />
    </MantineProvider>,
  );
  const input = byRole(host, 'textbox', 'Published') as HTMLInputElement;
  return { host, input, saved };
}

test('the reading is shown, and while editing the words it was read from', async () => {
  const { input } = await field();
  expect(input.value).toBe('Tuesday 14 February 2023');
  await act(async () => {
    input.focus();
    await Promise.resolve();
  });
  expect(input.value).toBe('Valentine’s Day');
});

test('Enter saves once, with what was typed and how it is read, and leaves the field', async () => {
  const { host, input, saved } = await field();
  await type(input, '15 Feb 2023');
  expect(host.textContent).toContain('Wednesday 15 February 2023');
  await press(input, 'Enter');
  expect(saved).toMatchObject([{ edtf: '2023-02-15', words: '15 Feb 2023', by: 'user', confirmed: true }]);
  expect(document.activeElement).not.toBe(input);
});

test('Esc saves nothing, though it leaves the field', async () => {
  const { input, saved } = await field();
  await type(input, '15 Feb 2023');
  await press(input, 'Escape');
  expect(saved).toEqual([]);
  expect(input.value).toBe('Tuesday 14 February 2023');
});

test('an emptied field is no date', async () => {
  const { input, saved } = await field();
  await type(input, '');
  await press(input, 'Enter');
  expect(saved).toEqual([null]);
});

test('of two readings none is saved until one is chosen', async () => {
  const { host, input, saved } = await field(null);
  await type(input, '03/04/2023');
  await press(input, 'Enter');
  expect(saved).toEqual([]);
  // Enter leads to the choice, and chooses nothing.
  expect(document.activeElement?.getAttribute('type')).toBe('radio');
  expect(host.querySelector('input:checked')).toBeNull();
  const [, second] = host.querySelectorAll<HTMLInputElement>('input[type="radio"]');
  await act(async () => {
    second?.click();
    await Promise.resolve();
  });
  await act(async () => {
    byRole(host, 'button', 'Save').click();
    await Promise.resolve();
  });
  expect(saved).toHaveLength(1);
  expect(['2023-03-04', '2023-04-03']).toContain(saved[0]?.edtf);
});

test('words that count from a date the article has not are kept as words, with the reason', async () => {
  const { host, input, saved } = await field(null, null);
  await type(input, 'last Tuesday');
  expect(host.textContent).toContain('date the article first');
  expect(input.getAttribute('aria-invalid')).toBeNull();
  await press(input, 'Enter');
  expect(saved).toMatchObject([{ edtf: null, words: 'last Tuesday', against: null }]);
});

test('words that are no date can be kept as words', async () => {
  const { host, input, saved } = await field(null);
  await type(input, 'before the thaw');
  expect(input.getAttribute('aria-invalid')).toBe('true');
  await press(input, 'Enter');
  expect(saved).toEqual([]);
  await act(async () => {
    byRole(host, 'button', 'Keep it as words').click();
    await Promise.resolve();
  });
  expect(saved).toMatchObject([{ edtf: null, words: 'before the thaw' }]);
});

test('in a named field the name is a label of its own, which holds while it is scrolled out of view', async () => {
  const { host } = await mount(
    <MantineProvider env="test">
      <Field label="Accessed">
        {(labelledBy) => <DateEdit labelledBy={labelledBy} value={null} onSave={() => undefined} />}
      </Field>
    </MantineProvider>,
  );
  const input = byRole(host, 'textbox', 'Accessed') as HTMLInputElement;
  expect([...(input.labels ?? [])].map((label) => label.textContent)).toEqual(['Accessed']);
});
