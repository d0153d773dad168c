import { ArticleEditor } from '../../renderer/editor/article-editor';
import type { HighlightPage } from '../../renderer/editor/painting/highlight-painter';
import type { PictureSource } from '../../renderer/platform/pictures';
import { readArticle } from '../../renderer/editor/read-article';
import type { ArticleDoc } from '#common/text/article-doc';
import { flatten } from '#common/text/flatten';
import type { TextRange } from '#common/text/text-range';

/** An article shown in the test's page by the real editor, and what it said of its selection. */
export interface ShownArticle {
  readonly editor: ArticleEditor;
  readonly said: (TextRange | null)[];
  readonly dom: HTMLElement;
  close(): void;
}

/** Shows a document; throws when it is not of the closed schema. */
export function showArticle(
  doc: ArticleDoc,
  page: HighlightPage | null = null,
  pictures: PictureSource = () => Promise.resolve(null),
): ShownArticle {
  const text = readArticle({ format: 1, doc, text: flatten(doc) });
  if (!text.ok) throw new Error(text.error);
  const scroller = document.createElement('div');
  const host = document.createElement('div');
  scroller.append(host);
  document.body.append(scroller);
  const said: (TextRange | null)[] = [];
  const editor = new ArticleEditor({
    host,
    scroller,
    text: text.value,
    pictures,
    label: 'Article',
    language: 'en',
    page,
    onPassage: (passage) => said.push(passage),
  });
  const dom = scroller.querySelector<HTMLElement>('.ProseMirror');
  if (!dom) throw new Error('the editor drew nothing');
  const close = (): void => {
    editor.destroy();
    scroller.remove();
  };
  return { editor, said, dom, close };
}

/** A page that keeps what was painted as words under names. */
export function recordingPage(): HighlightPage & { words(): Record<string, string[]>; rules(): string } {
  const highlights = new Map<string, Set<AbstractRange>>();
  let rules = '';
  const wordsOf = (range: AbstractRange): string => {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  };
  return {
    highlights,
    makeHighlight: () => new Set<AbstractRange>(),
    makeRange: (ends) => new StaticRange(ends),
    writeRules: (css) => (rules = css),
    rules: () => rules,
    words: () =>
      Object.fromEntries(
        [...highlights]
          .filter(([, ranges]) => ranges.size > 0)
          .map(([name, ranges]) => [name, [...ranges].map(wordsOf)]),
      ),
  };
}
