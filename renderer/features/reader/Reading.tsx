import { memo, useCallback, useMemo } from 'react';
import type { AnnotationRow } from '#common/contract/rows';
import type { QuoteCopy } from '#common/formats/quote-copy';
import { excerpt } from '#common/text/excerpt';
import { outlineOf } from '#common/text/outline';
import { rangesIn } from '#common/text/reshape';
import type { TextRange } from '#common/text/text-range';
import { useCitationStyle } from '../../platform/citation-style';
import { useLibrary } from '../../platform/session';
import { useWorkspace } from '../../platform/workspace';
import type { ArticleEditor } from '../../editor/article-editor';
import type { MenuEntry } from '../../ui/ContextMenu';
import { FindBar } from '../../ui/find/FindBar';
import { markLabel, tagsOf } from '../annotations';
import { ArticleFoot } from './ArticleFoot';
import { ArticleHead } from './ArticleHead';
import { beginsWithTitle } from './begins-with';
import { quoteAtHand } from './copy-quote';
import { Bars } from './lane/Bars';
import { CardLane } from './lane/CardLane';
import { useNearView, type NearView } from './lane/use-near-view';
import { OutlineDialog } from './outline/OutlineDialog';
import { PassageBar } from './PassageBar';
import { PrintArticle } from './PrintArticle';
import { ReaderCommands } from './ReaderCommands';
import { EdgeHandles } from './reshape/EdgeHandles';
import { ReshapeCommands } from './reshape/ReshapeCommands';
import { ResizeBar } from './reshape/ResizeBar';
import { useReshapeActs, type ReshapeActs } from './reshape/use-reshape-acts';
import { useResizing, type ResizingState } from './reshape/use-resizing';
import { ShownBar } from './shown/ShownBar';
import { useArticleEvents } from './use-article-events';
import { useReading, type Readable, type ReadingState } from './use-reading';
import { useFindInArticle } from './use-find-in-article';
import { useSteady } from './use-steady';
import { walkFrom } from './walk';
import styles from './Reading.module.css';

/** An article being read and marked: its words, what is painted on them, and the cards beside them. */
export const Reading = memo(function Reading(readable: Readable) {
  const reading = useReading(readable);
  const { frame, scroller, room, editor, said } = reading;
  const { writable } = useLibrary();
  const near = useNearView(editor, scroller, reading.marks);
  const goTo = useGoTo(reading, readable.revision);
  const entryOf = useEntries(reading);
  const outline = useMemo(() => outlineOf(readable.text.doc, readable.text.map), [readable.text]);
  const inText = beginsWithTitle(readable.text.map, readable.article.title.value);
  const toWords = useCallback(() => editor?.focus(), [editor]);
  const finding = useFindInArticle(editor);
  const shapes = useShapes(reading, readable);
  return (
    <div ref={frame} className={styles.frame}>
      <OutlineDialog outline={outline} editor={editor} />
      <PrintArticle article={readable.article.id} label={readable.label} />
      <Commands reading={reading} readable={readable} writable={writable} goTo={goTo} />
      <ReshapeCommands
        {...reading}
        revision={readable.revision}
        acts={shapes.acts}
        resizing={shapes.state}
        writable={writable}
      />
      <ShownBar
        codebook={reading.codebook}
        shown={reading.rows.length}
        total={reading.byId.all.length}
        onLeave={toWords}
      />
      <div ref={scroller} className={styles.scroller}>
        <div
          className={styles.sheet}
          data-cards={room === 'cards' || undefined}
          data-tight={room === 'tight' || undefined}
        >
          <div className={styles.column}>
            <ArticleHead
              article={readable.article}
              label={readable.label}
              writable={writable}
              inText={inText}
              headings={outline.length}
            />
            <Words reading={reading} entryOf={entryOf} inText={inText} />
            <ArticleFoot article={readable.article} writable={writable} />
          </div>
          <Beside reading={reading} near={near} goTo={goTo} onLeave={toWords} entryOf={entryOf} />
        </div>
        {editor && <OverWords {...{ reading, readable, editor, near, shapes }} onLeave={toWords} />}
      </div>
      {finding && <FindBar label="Find in the article" state={finding} />}
      <div role="status" className="tl-unseen">
        {said}
      </div>
    </div>
  );
});

/** What stands over the words: grips and bar of the annotation at hand, or what can be done with the words selected. */
function OverWords({
  reading,
  readable,
  editor,
  near,
  shapes,
  onLeave,
}: {
  reading: ReadingState;
  readable: Readable;
  editor: ArticleEditor;
  near: NearView;
  shapes: Shapes;
  onLeave: () => void;
}) {
  const { scroller, host, passage, focused, acts, recent, atHand } = reading;
  const { writable } = useLibrary();
  const steady = useSteady(passage, host);
  const { resizing } = shapes.state;
  if (resizing) return <ResizeBar editor={editor} scroller={scroller} state={shapes.state} />;
  if (!writable) return null;
  return (
    <>
      {!passage && shapes.ranges.length > 0 && (
        <EdgeHandles
          editor={editor}
          scroller={scroller}
          ranges={shapes.ranges}
          near={near}
          language={readable.article.language.value}
          onReshape={shapes.onReshape}
        />
      )}
      {steady && focused && (
        <PassageBar
          editor={editor}
          scroller={scroller}
          passage={steady}
          acts={acts}
          recent={recent}
          joins={atHand.row !== null}
          onLeave={onLeave}
        />
      )}
    </>
  );
}

interface Shapes {
  readonly acts: ReshapeActs;
  readonly state: ResizingState;
  /** Where the annotation at hand lies. */
  readonly ranges: readonly TextRange[];
  readonly onReshape: (ranges: readonly TextRange[]) => void;
}

/** What gives the annotation at hand another shape. */
function useShapes({ editor, host, atHand, say }: ReadingState, { article, revision }: Readable): Shapes {
  const { row } = atHand;
  const acts = useReshapeActs(editor, revision, say);
  const language = article.language.value;
  const { reshape } = acts;
  const state = useResizing({ editor, host, row, revision, language, say, reshape });
  const ranges = useMemo(() => (row ? rangesIn(row.annotation.stretches, revision) : []), [row, revision]);
  const id = row?.annotation.id;
  const onReshape = useCallback(
    (next: readonly TextRange[]) => void (id !== undefined && acts.reshape(id, next)),
    [acts, id],
  );
  return { acts, state, ranges, onReshape };
}

/** The way to an annotation's passage, caret and all. */
function useGoTo({ editor }: ReadingState, revision: string): (row: AnnotationRow) => void {
  const select = useWorkspace((state) => state.selectAnnotation);
  return useCallback(
    (row) => {
      const place = row.annotation.stretches[0]?.now;
      select(row.annotation.id);
      if (!editor || !place || place.revision !== revision) return;
      editor.selectWords({ start: place.start, end: place.start });
      editor.reveal(place, false);
      editor.focus();
    },
    [editor, revision, select],
  );
}

/** What a list of annotations says of each, and does. */
function useEntries({ byId, codebook }: ReadingState): (id: string) => MenuEntry {
  const select = useWorkspace((state) => state.selectAnnotation);
  return useCallback(
    (id) => {
      const row = byId.get(id);
      const words = `“${excerpt(row?.quote ?? '…', 40)}”`;
      const tags = row ? tagsOf(row, codebook).map(({ name }) => name) : [];
      return { label: tags.length === 0 ? words : `${tags.join(', ')}: ${words}`, run: () => select(id) };
    },
    [byId, codebook, select],
  );
}

const Words = memo(function Words({
  reading,
  entryOf,
  inText,
}: {
  reading: ReadingState;
  entryOf: (id: string) => MenuEntry;
  inText: boolean;
}) {
  const { host, editor, byId, atHand, onAnnotation } = reading;
  const events = useArticleEvents({
    editor,
    rows: byId,
    selected: atHand.row,
    passage: atHand.passage,
    entryOf,
    onAnnotation,
  });
  return <div ref={host} className={styles.article} data-title-in-text={inText || undefined} {...events} />;
});

const Commands = memo(function Commands({
  reading,
  readable: { article, label, revision, text },
  writable,
  goTo,
}: {
  reading: ReadingState;
  readable: Readable;
  writable: boolean;
  goTo: (row: AnnotationRow) => void;
}) {
  const { atHand, acts, onAnnotation, recent, rows, selected, editor, say, codebook } = reading;
  const [style] = useCitationStyle();
  const quote = (): QuoteCopy | null =>
    quoteAtHand(atHand, { article, label, revision, map: text.map }, style);
  const walk = (step: 1 | -1): void => {
    const next = walkFrom(rows, selected, editor?.caret() ?? 0, step);
    if (!next) return;
    goTo(next);
    const place = `${rows.indexOf(next) + 1} of ${rows.length}`;
    say(`${place}. ${markLabel(next, tagsOf(next, codebook))}. ${excerpt(next.quote, 80)}`);
  };
  return (
    <ReaderCommands
      atHand={atHand}
      acts={acts}
      onAnnotation={onAnnotation}
      recent={recent}
      writable={writable}
      quote={quote}
      canWalk={rows.length > 0}
      walk={walk}
    />
  );
});

/** What stands beside the words: bars, and where there is room cards. */
const Beside = memo(function Beside({
  reading: { room, selected, byId, codebook, onAnnotation },
  near,
  goTo,
  onLeave,
  entryOf,
}: {
  reading: ReadingState;
  near: NearView;
  goTo: (row: AnnotationRow) => void;
  onLeave: () => void;
  entryOf: (id: string) => MenuEntry;
}) {
  const select = useWorkspace((state) => state.selectAnnotation);
  return (
    <>
      <div className={styles.gutter}>
        <Bars near={near} selected={selected} onSelect={select} />
      </div>
      {room === 'cards' && (
        <div className={styles.cards}>
          <CardLane
            near={near}
            rows={byId}
            codebook={codebook}
            acts={onAnnotation}
            selected={selected}
            onSelect={select}
            onGoTo={goTo}
            onLeave={onLeave}
            entryOf={entryOf}
          />
        </div>
      )}
    </>
  );
});
