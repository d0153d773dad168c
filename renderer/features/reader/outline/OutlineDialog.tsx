import { Modal } from '@mantine/core';
import { memo, useEffect, useRef, useState } from 'react';
import { headingAt, type OutlineEntry } from '#common/text/outline';
import type { ArticleEditor } from '../../../editor/article-editor';
import { useCommand } from '../../../platform/commands';
import { VirtualList, type ListHandle } from '../../../ui/VirtualList';
import styles from './OutlineDialog.module.css';

/** The headings of the article, the one being read marked; choosing one goes there. */
export const OutlineDialog = memo(function OutlineDialog({
  outline,
  editor,
}: {
  outline: readonly OutlineEntry[];
  editor: ArticleEditor | null;
}) {
  const [here, setHere] = useState<number | null>(null);
  useCommand(
    'article.outline',
    () => {
      if (editor) setHere(headingAt(outline, editor.placeInView()));
    },
    { enabled: (editor !== null && outline.length > 0) || 'This article has no headings' },
  );
  if (here === null || !editor) return null;
  const go = (entry: OutlineEntry | undefined): void => {
    setHere(null);
    if (!entry) return;
    // The dialog gives the focus back as it closes; the heading wants it, so comes after.
    setTimeout(() => {
      const place = { start: entry.start, end: entry.start };
      editor.selectWords(place);
      editor.reveal({ start: entry.start, end: entry.start + 1 }, false);
      editor.focus();
    });
  };
  return (
    <Modal
      opened
      onClose={() => setHere(null)}
      title="Outline"
      size={520}
      padding={0}
      styles={{ header: { padding: '0 16px' } }}
    >
      <Headings outline={outline} here={here} onGo={go} />
    </Modal>
  );
});

function Headings({
  outline,
  here,
  onGo,
}: {
  outline: readonly OutlineEntry[];
  here: number;
  onGo: (entry: OutlineEntry | undefined) => void;
}) {
  const list = useRef<ListHandle>(null);
  useEffect(() => {
    list.current?.moveTo(Math.max(0, here));
    list.current?.focus();
  }, [here]);
  const highest = Math.min(...outline.map(({ level }) => level));
  return (
    <div className={styles.list} style={{ height: Math.min(480, outline.length * 32 + 16) }}>
      <VirtualList
        ref={list}
        label="Headings of the article"
        count={outline.length}
        rowHeight={32}
        keyOf={(index) => outline[index]?.start ?? index}
        labelOf={(index) => outline[index]?.text}
        textOf={(index) => outline[index]?.text ?? ''}
        isChosen={(index) => index === here}
        onChoose={(index) => onGo(outline[index])}
        render={(index) => {
          const entry = outline[index];
          if (!entry) return null;
          const depth = entry.level - highest;
          return (
            <div
              className={styles.row}
              data-top={depth === 0 || undefined}
              dir="auto"
              title={entry.text}
              style={{ paddingInlineStart: 16 + depth * 16 }}
            >
              {entry.text}
            </div>
          );
        }}
      />
    </div>
  );
}
