import { useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { AnnotationRow } from '#common/contract/rows';
import type { Article } from '#common/model/article';
import type { Tag } from '#common/model/tag';
import type { TextRange } from '#common/text/text-range';
import type { ArticleEditor } from '../../editor/article-editor';
import type { ReadingMark } from '../../editor/painting/look';
import type { ArticleText } from '../../editor/read-article';
import { useCall } from '../../platform/live';
import { useSelectedWords } from '../../platform/selected-words';
import { useCodebook } from '../../platform/tags';
import { useIsAtHand } from '../../platform/at-hand';
import { annotationIn } from '../../platform/place';
import { useWorkspace } from '../../platform/workspace';
import { usualLook, useReadingLook } from '../../ui/reading-look';
import { useAnnotationActs, useArticleAnnotations, useEditing, type AnnotationActs } from '../annotations';
import { useShownRows } from './shown/use-shown-rows';
import { useRoom, type Room } from './room';
import { useArticleEditor } from './use-article-editor';
import { useFocusWithin } from './use-focus-within';
import { useMarks, useSteadyTags } from './use-marks';
import { usePassageActs, type AtHand, type PassageActs } from './use-passage-acts';
import { useJump, useKeptPlace } from './use-places';

/** An article, the text of it that is shown, and what the text is called by. */
export interface Readable {
  readonly article: Article;
  readonly label: string;
  readonly revision: string;
  readonly text: ArticleText;
}

/** All annotations of an article, to be found by id. Another object whenever one of them changes. */
export interface RowsById {
  readonly all: readonly AnnotationRow[];
  get(id: string): AnnotationRow | undefined;
}

/** All that the parts of the reader share. */
export interface ReadingState {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly host: RefObject<HTMLDivElement | null>;
  readonly room: Room;
  readonly editor: ArticleEditor | null;
  readonly passage: TextRange | null;
  /** Whether the focus is in the reader. */
  readonly focused: boolean;
  /** Those that show, in text order; and all of them by id. */
  readonly rows: readonly AnnotationRow[];
  readonly byId: RowsById;
  readonly codebook: ReadonlyMap<string, Tag>;
  readonly recent: readonly Tag[];
  readonly selected: string | null;
  readonly atHand: AtHand;
  readonly acts: PassageActs;
  readonly onAnnotation: AnnotationActs;
  /** `rows` as the words show them. */
  readonly marks: readonly ReadingMark[];
  /** What a screen reader was last told, and how to tell it something. */
  readonly said: string;
  readonly say: (words: string) => void;
}

/** Brings together an article's text, its annotations and what is at hand. */
export function useReading({ article, label, revision, text }: Readable): ReadingState {
  const { id } = article;
  const scroller = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [look] = useReadingLook();
  const room = useRoom(frame, look.size / usualLook.size);
  const { rows: all, state, take, find } = useArticleAnnotations(id);
  const codebook = useSteadyTags(useCodebook().byId);
  const recent = useCall(['tags', 'recent'], undefined, { collections: ['tags', 'annotations'] });
  const isAtHand = useIsAtHand();
  const selected = useWorkspace((workspace) => annotationIn(workspace, id));
  const rows = useShownRows(all, codebook, selected);
  const marks = useMarks(rows, revision, codebook);
  const byId = useMemo<RowsById>(() => ({ all, get: (id) => find(id) ?? undefined }), [all, find]);
  const row = selected === null ? null : (byId.get(selected) ?? null);
  const language = article.language.value;
  const shown = { article: id, text, label, language, host, scroller, marks, selected: row && selected };
  const { editor, passage } = useArticleEditor(shown);
  useKeptPlace(id, editor, scroller, host);
  useJump({ article: id, revision, editor, rows: all, ready: state !== 'loading' });
  useEffect(() => {
    if (!isAtHand) return undefined;
    useEditing.setState({ cards: room === 'cards' });
    return () => useEditing.setState({ cards: false });
  }, [isAtHand, room]);
  useOwnPassage(editor, row, revision);
  const focused = useFocusWithin(scroller);
  useEffect(() => editor?.painter.hold(focused ? null : passage), [editor, focused, passage]);
  useSelected(id, revision, text, isAtHand ? passage : null);
  const [said, say] = useState('');
  const atHand = useMemo(() => ({ passage, row }), [passage, row]);
  const acts = usePassageActs({ article: id, revision, editor, take, find, say });
  const onAnnotation = useAnnotationActs();
  const recentTags = recent.data?.tags ?? noTags;
  // One object for as long as nothing in it changes, so that what is made from it is not drawn for nothing.
  return useMemo(
    () => ({
      ...{ frame, scroller, host, room, editor, passage, focused, rows, byId, codebook, selected },
      ...{ marks, atHand, acts, onAnnotation, recent: recentTags, said, say },
    }),
    // prettier-ignore
    [
      room, editor, passage, focused, rows, byId, codebook, selected, marks, atHand, acts, onAnnotation, recentTags, said,
    ],
  );
}

/** Lets the rest of the window know which words are selected. */
function useSelected(article: string, revision: string, text: ArticleText, passage: TextRange | null): void {
  useEffect(() => {
    const selected = passage && {
      ...{ article, revision, start: passage.start, end: passage.end },
      words: text.map.index.slice(passage.start, passage.end),
    };
    if (!selected) return undefined;
    useSelectedWords.setState({ selected });
    return () => useSelectedWords.setState({ selected: null });
  }, [article, revision, text, passage]);
}

const noTags: readonly Tag[] = [];

/**
 * Once the words selected have become the annotation at hand, by whatever way, they are no longer selected: the next
 * key is meant for the annotation and must not make another on the same words.
 */
function useOwnPassage(editor: ArticleEditor | null, row: AnnotationRow | null, revision: string): void {
  const place = row?.annotation.stretches[0]?.now ?? null;
  const id = row?.annotation.id;
  const latest = useRef(place);
  useEffect(() => {
    latest.current = place;
  });
  useEffect(() => {
    const own = latest.current;
    const passage = editor?.passage();
    if (!own || !passage || own.revision !== revision) return;
    if (own.start === passage.start && own.end === passage.end) {
      editor?.selectWords({ start: own.end, end: own.end });
    }
  }, [editor, id, revision]);
}
