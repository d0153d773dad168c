import { DOMSerializer, type Node } from '@tiptap/pm/model';
import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Article } from '#common/model/article';
import type { ArticleDoc } from '#common/text/article-doc';
import { buildBlockMap } from '#common/text/block-map';
import { outlineOf } from '#common/text/outline';
import { articleSchema } from '../../editor/article-schema';
import { useLibrary } from '../../platform/session';
import { usualLook, useReadingLook } from '../../ui/reading-look';
import { ArticleHead } from './ArticleHead';
import { beginsWithTitle } from './begins-with';
import { useRoom } from './room';
import styles from './Reading.module.css';

interface FirstWordsProps {
  readonly article: Article;
  readonly label: string;
  readonly first: Node;
}

/** The first words of a long article, set as they will stand once all of it is there and can be marked. */
export function FirstWords({ article, label, first }: FirstWordsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const [look] = useReadingLook();
  const room = useRoom(frame, look.size / usualLook.size);
  const { writable } = useLibrary();
  const { inText, headings } = useMemo(() => {
    const doc = first.toJSON() as ArticleDoc;
    const map = buildBlockMap(doc);
    return { inText: beginsWithTitle(map, article.title.value), headings: outlineOf(doc, map).length };
  }, [first, article]);
  useLayoutEffect(() => {
    words.current?.replaceChildren(
      DOMSerializer.fromSchema(articleSchema()).serializeFragment(first.content),
    );
  }, [first]);
  return (
    <div ref={frame} className={styles.frame} aria-busy>
      <div className={styles.scroller} data-first>
        <div
          className={styles.sheet}
          data-cards={room === 'cards' || undefined}
          data-tight={room === 'tight' || undefined}
        >
          <div className={styles.column}>
            <ArticleHead {...{ article, label, writable, inText, headings }} />
            <div className={styles.article} data-title-in-text={inText || undefined}>
              <div ref={words} className="ProseMirror" lang={article.language.value || undefined} />
            </div>
          </div>
        </div>
      </div>
      <div role="status" className="tl-unseen">
        Opening the article
      </div>
    </div>
  );
}
