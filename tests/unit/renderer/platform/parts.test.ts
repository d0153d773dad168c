// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest';
import { focusPart, partId } from '../../../../renderer/platform/parts';
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
  await frame();
  expect(document.activeElement).toBe(pane);
  const text = article();
  pane.append(text);
  await frame();
  expect(document.activeElement).toBe(text);
});

test('a focus that went elsewhere meanwhile stays there', async () => {
  const pane = part();
  focusPart('reader');
  await frame();
  const elsewhere = document.querySelector('button');
  elsewhere?.focus();
  pane.append(article());
  await frame();
  expect(document.activeElement).toBe(elsewhere);
});
