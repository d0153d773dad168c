import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { TextRange } from '#common/text/text-range';
import { ArticleEditor } from '../../editor/article-editor';
import { highlightPage } from '../../editor/painting/highlight-painter';
import type { ReadingMark } from '../../editor/painting/look';
import type { ArticleText } from '../../editor/read-article';
import { useApi } from '../../platform/api';
import { articlePictures } from '../../platform/pictures';

interface Shown {
  readonly article: string;
  readonly text: ArticleText;
  readonly label: string;
  readonly language: string;
  readonly host: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly marks: readonly ReadingMark[];
  readonly selected: string | null;
}

/** Shows an article in an editor of its own and keeps its annotations painted. */
export function useArticleEditor({
  article,
  text,
  label,
  language,
  host,
  scroller,
  marks,
  selected,
}: Shown): {
  readonly editor: ArticleEditor | null;
  /** The words selected now. */
  readonly passage: TextRange | null;
} {
  const [editor, setEditor] = useState<ArticleEditor | null>(null);
  const [passage, setPassage] = useState<TextRange | null>(null);
  const api = useApi();
  const named = useRef({ label, language });
  useLayoutEffect(() => {
    if (!host.current || !scroller.current) return undefined;
    const made = new ArticleEditor({
      host: host.current,
      scroller: scroller.current,
      text,
      pictures: articlePictures(api, article),
      ...named.current,
      page: highlightPage(),
      onPassage: (next) =>
        setPassage((now) => (now?.start === next?.start && now?.end === next?.end ? now : next)),
    });
    setEditor(made);
    return () => {
      made.destroy();
      setEditor(null);
      setPassage(null);
    };
  }, [api, article, text, host, scroller]);
  useLayoutEffect(() => editor?.painter.setMarks(marks), [editor, marks]);
  useEffect(() => editor?.painter.select(selected), [editor, selected, marks]);
  return { editor, passage };
}
