// @vitest-environment jsdom
import { Button, Checkbox, MantineProvider, Modal, Radio, SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { DialogFoot } from '../../../../renderer/ui/DialogFoot';
import { FocusFirst } from '../../../../renderer/ui/FocusFirst';
import { theme } from '../../../../renderer/ui/theme';
import { byRole, mount, press } from '../mount';

const leave = (): void => undefined;

/** A window with a dialog that holds what is given; `again` shows other things in the same dialog. */
async function dialog(inside: ReactNode) {
  const window = (parts: ReactNode): ReactNode => (
    <MantineProvider theme={theme}>
      <FocusFirst />
      <input aria-label="Behind" />
      <Modal opened onClose={leave} title="A dialog">
        {parts}
      </Modal>
    </MantineProvider>
  );
  const { show } = await mount(window(inside));
  return { again: (parts: ReactNode) => show(window(parts)) };
}

const atHand = (): string => {
  const { activeElement: it } = document;
  return it?.getAttribute('aria-label') ?? it?.textContent ?? '';
};

test('a dialog begins in its first field, not on the cross', async () => {
  await dialog(
    <>
      <Button>Before it</Button>
      <input aria-label="First" />
      <input aria-label="Second" />
    </>,
  );
  expect(atHand()).toBe('First');
});

test('a place that is named for it comes before the first field', async () => {
  await dialog(
    <>
      <input aria-label="First" />
      <input aria-label="Named" data-autofocus />
    </>,
  );
  expect(atHand()).toBe('Named');
});

test('what cannot be filled in is no field, and of several answers the one that holds is the place', async () => {
  await dialog(
    <>
      <input aria-label="Given" disabled />
      <input type="file" aria-label="File" />
      <SegmentedControl name="format" value="b" data={['a', 'b']} />
      <Checkbox label="With comments" />
    </>,
  );
  expect(document.activeElement).toMatchObject({ type: 'radio', value: 'b' });
});

test('of answers of which none holds, the first', async () => {
  await dialog(
    <>
      <Radio name="kind" label="Copy" />
      <Radio name="kind" label="Separate" />
    </>,
  );
  expect(document.activeElement).toBe(document.querySelector('input[type="radio"]'));
});

test('a list that keys walk through is a place to begin', async () => {
  await dialog(
    <>
      <div role="listbox" aria-label="Deleted" tabIndex={0} />
      <DialogFoot leave="Close" onLeave={leave} go="Put back" />
    </>,
  );
  expect(atHand()).toBe('Deleted');
});

test('a dialog that only asks begins on the answer that changes nothing', async () => {
  await dialog(<DialogFoot leave="Keep it" onLeave={leave} go="Empty the bin" onGo={leave} />);
  expect(atHand()).toBe('Keep it');
});

test('a dialog to be read has the focus as a whole, so that keys scroll it', async () => {
  await dialog(
    <>
      <p>Much to read.</p>
      <Button>Change keys…</Button>
    </>,
  );
  expect(document.activeElement?.matches('[data-dialog-body]')).toBe(true);
});

test('a field that comes later takes the focus from the dialog as a whole, and from nothing else', async () => {
  const { again } = await dialog(<p>Looking…</p>);
  await again(<input type="checkbox" aria-label="The first of all" />);
  expect(atHand()).toBe('The first of all');
  byRole(document, 'button', 'Close').focus();
  await again(<input key="other" aria-label="Another" />);
  expect(atHand()).toBe('Close');
});

test('a row that had the focus first and is drawn anew does not take it from the field it was moved to', async () => {
  const rows = (names: readonly string[]): ReactNode =>
    names.map((name) => <input key={name} aria-label={name} />);
  const { again } = await dialog(rows(['One', 'Two', 'Three']));
  expect(atHand()).toBe('One');
  document.querySelector<HTMLElement>('[aria-label="Three"]')?.focus();
  await again(rows(['Two', 'Three', 'One']));
  await press(document.body, 'Shift');
  expect(atHand()).toBe('Three');
});
