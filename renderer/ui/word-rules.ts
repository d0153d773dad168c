import { highlightScope } from './highlight-scope';

/** How words are set off wherever in the window they stand: selected, and in notes found or shown. */
const rules: Readonly<Record<string, string>> = {
  selection: 'background: light-dark(#cfe3e5, #24525a)',
  'highlight(tl-note-hit)': 'background: var(--tl-hit)',
  'highlight(tl-note-flash)': 'background: var(--tl-flash)',
  'highlight(tl-note-hit-at-hand)': 'background: var(--tl-accent); color: var(--tl-accent-ink)',
};

/** Gives these rules to the page. No sheet has them, for how to write them is the browser's to say. */
export function writeWordRules(): void {
  const style = document.createElement('style');
  const scope = highlightScope();
  style.textContent = Object.entries(rules)
    .map(([words, declarations]) => `${scope}::${words} { ${declarations} }`)
    .join('\n');
  document.head.append(style);
}
