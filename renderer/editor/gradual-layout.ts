/** UTF-16 units of text from which an article is laid out bit by bit. */
const large = 100_000;
/** Textblocks laid out at a time, at least; and into how many times a very long text is divided at most. */
const atLeast = 2500;
const atMost = 8;

/** Pixels: a line of the article's text, the space after a block, and units of text on a line. */
const line = 31;
const space = 16;
const unitsOnLine = 72;

/** How an article that has `blocks` top-level blocks and `length` units of text is laid out; null: all at once. */
export function gradualLayout(blocks: number, length: number): { step: number; height: number } | null {
  if (length < large || blocks < 100) return null;
  const height = Math.round(Math.ceil(length / blocks / unitsOnLine) * line + space);
  return { step: Math.max(atLeast, Math.ceil(blocks / atMost)), height };
}

/** The attribute of an editor whose layout is gradual; its value tells it from any other on the page. */
export const gradualMark = 'data-gradual';

let last = 0;

/** A value for the attribute that no other editor has. */
export function gradualName(): string {
  return String(++last);
}

/**
 * Lets the browser lay out a long text as it comes into view, so that its first words show at once; then, whenever
 * there is time, lays out the rest from the top. Left to the browser alone every scroll would cost a layout. The
 * blocks themselves are not touched (ProseMirror owns them): a rule for those still waiting is moved along. Answers
 * how to stop. `name`: the value of the editor's attribute.
 */
export function layOutGradually(
  name: string,
  blocks: number,
  { step, height }: { step: number; height: number },
): () => void {
  const style = document.createElement('style');
  document.head.append(style);
  let next = 1;
  let stopped = false;
  const idle = (run: () => void): unknown =>
    'requestIdleCallback' in window ? requestIdleCallback(run, { timeout: 2000 }) : setTimeout(run, 60);
  const waiting = (): void => {
    style.textContent = `[${gradualMark}='${name}'] > :nth-child(n + ${next}) { content-visibility: auto; contain-intrinsic-block-size: auto ${height}px; }`;
  };
  const stop = (): void => {
    stopped = true;
    style.remove();
  };
  const goOn = (): void => {
    if (stopped) return;
    next += step;
    if (next > blocks) {
      stop();
      return;
    }
    waiting();
    idle(goOn);
  };
  waiting();
  // The first words are for the reader; the rest can wait until they are drawn.
  setTimeout(() => idle(goOn), 500);
  return stop;
}
