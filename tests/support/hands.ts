import { expect, type Page } from '@playwright/test';
import { articleText } from './journey';

/** What a journey must not have touched. */
type Hand = 'mouse' | 'keyboard';

/**
 * Watches a hand that is to stay off: any press of the mouse, or any key but those that write into a text field.
 * Answers how to assert that it did.
 */
export async function keepOff(page: Page, hand: Hand): Promise<() => Promise<void>> {
  await page.evaluate((watched) => {
    const touched: string[] = [];
    Object.assign(window, { touched });
    const writes = (event: KeyboardEvent): boolean =>
      [...event.key].length === 1 &&
      !(event.ctrlKey || event.metaKey || event.altKey) &&
      event.target instanceof HTMLElement &&
      (event.target.matches('input, textarea') || event.target.isContentEditable);
    const watch = (event: Event): void => {
      if (event.isTrusted && !(event instanceof KeyboardEvent && writes(event))) touched.push(event.type);
    };
    for (const type of watched === 'mouse' ? ['pointerdown', 'wheel'] : ['keydown']) {
      window.addEventListener(type, watch, { capture: true, passive: true });
    }
  }, hand);
  return async () => {
    const touched = await page.evaluate(() => (window as { touched?: string[] }).touched);
    expect(touched, `the ${hand} was to stay off`).toEqual([]);
  };
}

/** Selects words of the article as a keyboard can wherever they stand: they are found, and Escape leaves them selected. */
export async function selectByFinding(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: 'Find in the article' });
  await expect(bar.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(words);
  await expect(bar).toContainText('1 of 1');
  await page.keyboard.press('Escape');
  await expect(articleText(page)).toBeFocused();
  await expect.poll(() => page.evaluate(() => window.getSelection()?.toString())).toBe(words);
}

interface Ends {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  /** The article's view, from and to which it can be seen (pixels of the window). */
  readonly top: number;
  readonly bottom: number;
}

/** Where the first and last letter of words of the article are drawn, in or out of view. */
function endsOf(page: Page, words: string): Promise<Ends> {
  return articleText(page).evaluate((text, wanted) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const boxes = range.getClientRects();
      const [first, last] = [boxes[0], boxes[boxes.length - 1]];
      if (!first || !last) break;
      let scroller = text.parentElement;
      while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
      const { top, bottom } = (scroller ?? document.documentElement).getBoundingClientRect();
      const middle = (box: DOMRect): number => (box.top + box.bottom) / 2;
      return {
        from: { x: first.left + 1, y: middle(first) },
        to: { x: last.right, y: middle(last) },
        top,
        bottom,
      };
    }
    throw new Error(`“${wanted}” does not stand in one piece of the article`);
  }, words);
}

/** Selects words of the article by dragging over them, after scrolling them into view by the wheel. */
export async function selectByDragging(page: Page, words: string): Promise<void> {
  const inView = ({ from, to, top, bottom }: Ends): boolean => from.y > top + 60 && to.y < bottom - 20;
  let ends = await endsOf(page, words);
  if (!inView(ends)) {
    await page.mouse.move(ends.from.x, (ends.top + ends.bottom) / 2);
    await page.mouse.wheel(0, ends.from.y - (ends.top + ends.bottom) / 2);
    await expect.poll(async () => inView((ends = await endsOf(page, words)))).toBe(true);
  }
  await page.mouse.move(ends.from.x, ends.from.y);
  await page.mouse.down();
  await page.mouse.move((ends.from.x + ends.to.x) / 2, ends.to.y);
  await page.mouse.move(ends.to.x, ends.to.y);
  await page.mouse.up();
  await expect.poll(() => page.evaluate(() => window.getSelection()?.toString())).toBe(words);
}
