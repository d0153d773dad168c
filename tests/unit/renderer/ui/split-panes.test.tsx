// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { startSettings, useSettingValues } from '../../../../renderer/platform/settings';
import { SplitPanes } from '../../../../renderer/ui/SplitPanes';
import { byRole, mount, press } from '../mount';

beforeEach(() => startSettings({ 'panes.test': { side: 300 } }, () => Promise.resolve()));

function panes(hidden = false) {
  return (
    <SplitPanes
      name="test"
      panes={[
        { id: 'library', dividerLabel: 'Width of the library', initial: 272, min: 200, hidden, content: 'L' },
        { id: 'reader', initial: 700, min: 560, flexible: true, content: 'R' },
        { id: 'side', dividerLabel: 'Width of details', initial: 352, min: 264, content: 'S' },
      ]}
    />
  );
}

test('dividers are separators that say their size and start where they were left', async () => {
  const { host } = await mount(panes());
  const side = byRole(host, 'separator', 'Width of details');
  expect(side.getAttribute('aria-valuenow')).toBe('300');
  expect(side.getAttribute('aria-valuemin')).toBe('264');
  expect(byRole(host, 'separator', 'Width of the library').getAttribute('aria-valuenow')).toBe('272');
});

test('arrows move a divider the way it looks; Home, End and Enter go to the ends and back', async () => {
  const { host } = await mount(panes());
  const saved = (): unknown => useSettingValues.getState().values['panes.test'];
  const side = byRole(host, 'separator', 'Width of details');
  await press(side, 'ArrowLeft');
  expect(saved()).toMatchObject({ side: 316 });
  await press(side, 'ArrowRight', { shiftKey: true });
  expect(saved()).toMatchObject({ side: 264 });
  await press(side, 'End');
  expect(saved()).toMatchObject({ side: 1364 - 560 - 272 });
  await press(side, 'Enter');
  expect(saved()).toMatchObject({ side: 352 });
  const library = byRole(host, 'separator', 'Width of the library');
  await press(library, 'ArrowRight');
  expect(saved()).toMatchObject({ library: 288, side: 352 });
});

test('a hidden pane keeps its content and loses its divider', async () => {
  const { host, show } = await mount(panes());
  await show(panes(true));
  expect(host.querySelectorAll('[role="separator"]')).toHaveLength(1);
  expect(host.textContent).toContain('L');
});
