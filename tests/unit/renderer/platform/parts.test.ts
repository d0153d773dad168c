// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { focusNextPart, focusPart, partId, parts, showPart } from '../../../../renderer/platform/parts';
import { useWorkspace } from '../../../../renderer/platform/workspace';
import { frame } from '../mount';

Element.prototype.checkVisibility = () => true;
afterEach(() => document.body.replaceChildren());

function part(): HTMLElement {
  const pane = document.createElement('main');
  pane.id = partId('reader');
  pane.tabIndex = -1;
  const elsewhere = document.createElement('button');
  document.body.append(pane, elsewhere);
  return pane;
}

function article(): HTMLElement {
  const text = document.createElement('div');
  text.contentEditable = 'true';
  text.setAttribute('contenteditable', 'true');
  text.tabIndex = 0;
  return text;
}

test('the focus sent to a part goes on into its text once that is there', async () => {
  const pane = part();
  focusPart('reader');
  await expect.poll(() => document.activeElement).toBe(pane);
  const text = article();
  pane.append(text);
  await expect.poll(() => document.activeElement).toBe(text);
});

test('a focus that went elsewhere meanwhile stays there', async () => {
  const pane = part();
  focusPart('reader');
  await expect.poll(() => document.activeElement).toBe(pane);
  const elsewhere = document.querySelector('button');
  elsewhere?.focus();
  pane.append(article());
  await frame();
  expect(document.activeElement).toBe(elsewhere);
});

test('each of two articles is a pane of its own on the way around; the part itself means the one at hand', async () => {
  const main = part();
  main.replaceChildren(
    ...[0, 1].map(() => {
      const pane = document.createElement('section');
      pane.dataset['pane'] = '';
      pane.append(article());
      return pane;
    }),
  );
  const [first, second] = [...main.querySelectorAll('section')];
  const focused = (): number => [first, second].findIndex((pane) => pane?.contains(document.activeElement));
  second?.setAttribute('data-at-hand', '');
  focusPart('reader');
  await expect.poll(focused).toBe(1);
  focusNextPart(-1);
  await expect.poll(focused).toBe(0);
  focusNextPart(1);
  await expect.poll(focused).toBe(1);
});

test('a part brought to the front is seen: a timeline that fills the window folds for every other part', () => {
  const stillOpen = parts.filter((each) => {
    useWorkspace.getState().setTimelineOpen(true);
    showPart(each);
    return useWorkspace.getState().timelineOpen;
  });
  expect(stillOpen).toEqual(['timeline']);
  useWorkspace.getState().setTimelineOpen(false);
});
