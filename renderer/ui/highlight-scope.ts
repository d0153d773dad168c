let known: '' | ':root' | null = null;

/**
 * What to write before `::selection` and `::highlight(...)` in a rule for all words of the window: `:root` where
 * elements inherit these from the root (CSS Pseudo-Elements, level 4, "Cascading and Per-Element Highlight Styles"),
 * else nothing. A rule that begins with nothing holds for every element by itself, and the browser works out each
 * such style for each of them: of styling a long article that was half.
 */
export function highlightScope(): '' | ':root' {
  known ??= inheritsHighlights() ? ':root' : '';
  return known;
}

const probe = 'rgb(1, 2, 3)';

/** Whether a style given to words by the root reaches the words below it. */
function inheritsHighlights(): boolean {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return false;
  const style = document.createElement('style');
  style.textContent = `:root::selection, :root::highlight(tl-probe) { color: ${probe} }`;
  document.head.append(style);
  const reaches = ['::selection', '::highlight(tl-probe)'].every(
    (words) => getComputedStyle(document.body, words).color === probe,
  );
  style.remove();
  return reaches;
}
