import { useVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type DOMAttributes,
  type HTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { asksBeside } from '../platform/open-beside';
import { textFieldOf } from '../platform/text-field';
import { moveCursor, typeAhead } from './list-keys';
import styles from './VirtualList.module.css';

/** What a list's owner can ask of it. */
export interface ListHandle {
  focus(): void;
  moveTo(index: number): void;
}

export interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  readonly render: (index: number, state: { active: boolean; chosen: boolean }) => ReactNode;
  readonly keyOf: (index: number) => string | number;
  /** Height of a row in pixels at 100% text size. Rows are all alike unless `measured`. */
  readonly rowHeight: number;
  readonly measured?: boolean;
  /** `tree` needs `levelOf`. */
  readonly role?: 'listbox' | 'tree';
  readonly levelOf?: (index: number) => number;
  /** For trees: whether a row is open, or null when nothing is below it. */
  readonly openOf?: (index: number) => boolean | null;
  readonly isChosen?: (index: number) => boolean;
  /** Rows picked out to do something with together: by Ctrl or Cmd and a click, or Space. */
  readonly isMarked?: (index: number) => boolean;
  readonly onMark?: (index: number) => void;
  /** Enter, Space or a click on a row. `beside`: with Ctrl or Cmd held, where that does not mark the row. */
  readonly onChoose?: (index: number, beside: boolean) => void;
  /** A key the list does not use itself; `preventDefault` is the handler's. */
  readonly onKey?: (event: KeyboardEvent, index: number) => void;
  readonly onMenu?: (event: MouseEvent, index: number) => void;
  /** Which rows are drawn, so that they can be fetched; `to` is exclusive. */
  readonly onRange?: (from: number, to: number) => void;
  /** What type-ahead goes by. Left out: letters go to the commands. */
  readonly textOf?: (index: number) => string;
  readonly labelOf?: (index: number) => string | undefined;
  /** More for a row's element: dragging, for one. */
  readonly rowProps?: (index: number) => HTMLAttributes<HTMLDivElement>;
  readonly ref?: Ref<ListHandle>;
}

/** Milliseconds within which letters typed in a list belong together. */
const typingPause = 700;

/**
 * A long list of which only what is in view is drawn. One tab stop; a cursor that arrows, Home, End, pages and
 * type-ahead move, told to screen readers by `aria-activedescendant`.
 */
export function VirtualList(props: VirtualListProps) {
  const { count, rowHeight, role = 'listbox', onRange } = props;
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState(-1);
  const at = Math.min(cursor, count - 1);
  const rangeExtractor = useCallback((range: Range) => withCursor(range, at), [at]);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    rangeExtractor,
    getItemKey: props.keyOf,
  });
  const rows = virtual.getVirtualItems();
  const from = virtual.range?.startIndex ?? 0;
  const to = (virtual.range?.endIndex ?? -1) + 1;
  useEffect(() => onRange?.(from, to), [onRange, from, to]);

  const moveTo = (index: number): void => {
    setCursor(index);
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  };
  useImperativeHandle(props.ref, () => ({ focus: () => scroller.current?.focus(), moveTo }));
  const onKeyDown = useListKeys(props, at, moveTo, () =>
    Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight),
  );

  const listEvents: DOMAttributes<HTMLDivElement> = {
    onKeyDown,
    onFocus: () => {
      if (at >= 0 || count === 0) return;
      const chosen = rows.find((row) => props.isChosen?.(row.index) === true);
      setCursor(chosen?.index ?? 0);
    },
    // The keyboard's menu key is about the row under the cursor.
    onContextMenu: (event) => {
      if (event.target === event.currentTarget && at >= 0) props.onMenu?.(event, at);
    },
  };
  return (
    <div
      {...listEvents}
      ref={scroller}
      role={role}
      aria-label={props.label}
      aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
      tabIndex={0}
      className={styles.list}
    >
      <div role="presentation" className={styles.whole} style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => (
          <Row
            key={row.key}
            list={props}
            item={row}
            id={`${id}-${row.index}`}
            active={row.index === at}
            measure={props.measured === true ? virtual.measureElement : undefined}
            onCursor={setCursor}
          />
        ))}
      </div>
    </div>
  );
}

/** One row in its place. The keyboard's way to it is the list's own cursor; these events are the mouse's. */
function Row({
  list,
  item,
  id,
  active,
  measure,
  onCursor,
}: {
  list: VirtualListProps;
  item: VirtualItem;
  id: string;
  active: boolean;
  measure: ((element: Element | null) => void) | undefined;
  onCursor: (index: number) => void;
}) {
  const { index } = item;
  const chosen = list.isChosen?.(index) === true;
  const pointer: DOMAttributes<HTMLDivElement> = {
    onClick: (event) => {
      // A control inside the row keeps its own clicks.
      if (event.target instanceof Element && event.target.closest('input, textarea, button')) return;
      onCursor(index);
      if (list.onMark && asksBeside(event)) list.onMark(index);
      else list.onChoose?.(index, asksBeside(event));
    },
    onContextMenu: (event) => {
      // In a field of the row the menu is the field's own: cut, copy and paste.
      if (event.target instanceof Element && textFieldOf(event.target)) return;
      onCursor(index);
      list.onMenu?.(event, index);
    },
  };
  return (
    <div
      {...list.rowProps?.(index)}
      {...pointer}
      ref={measure}
      data-index={index}
      id={id}
      role={list.role === 'tree' ? 'treeitem' : 'option'}
      aria-selected={chosen}
      aria-checked={list.isMarked?.(index)}
      aria-posinset={index + 1}
      aria-setsize={list.count}
      aria-level={list.levelOf ? list.levelOf(index) + 1 : undefined}
      aria-expanded={list.openOf?.(index) ?? undefined}
      aria-label={list.labelOf?.(index)}
      className={styles.row}
      data-active={active || undefined}
      data-chosen={chosen || undefined}
      data-marked={list.isMarked?.(index) === true || undefined}
      style={{ transform: `translateY(${item.start}px)`, ...(measure ? {} : { height: item.size }) }}
    >
      {list.render(index, { active, chosen })}
    </div>
  );
}

/** The rows in view, a few around them, and always the one under the cursor: it must exist to be named. */
function withCursor(range: Range, at: number): number[] {
  const first = Math.max(0, range.startIndex - range.overscan);
  const last = Math.min(range.count - 1, range.endIndex + range.overscan);
  const indexes = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  if (at >= 0 && at < first) return [at, ...indexes];
  return at > last && at < range.count ? [...indexes, at] : indexes;
}

function useListKeys(
  props: VirtualListProps,
  at: number,
  moveTo: (index: number) => void,
  page: () => number,
): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', when: 0 });
  const { count, textOf, levelOf } = props;
  return (event) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
    const plainKey = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (props.onMark && at >= 0 && event.key === ' ' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      props.onMark(at);
      return;
    }
    const next = plainKey
      ? moveCursor(event.key, at, { count, page: page(), ...(levelOf ? { level: levelOf } : {}) })
      : null;
    const typing = event.timeStamp - typed.current.when < typingPause && typed.current.text !== '';
    if (next !== null) {
      props.onKey?.(event, at);
      if (event.isDefaultPrevented()) return;
      event.preventDefault();
      moveTo(next);
    } else if (at >= 0 && plainKey && (event.key === 'Enter' || (event.key === ' ' && !typing))) {
      event.preventDefault();
      props.onChoose?.(at, false);
    } else if (at >= 0 && event.key === 'Enter' && asksBeside(event)) {
      event.preventDefault();
      props.onChoose?.(at, true);
    } else if (textOf && plainKey && event.key.length === 1 && /[\p{L}\p{N} ]/u.test(event.key)) {
      event.preventDefault();
      typed.current = { text: (typing ? typed.current.text : '') + event.key, when: event.timeStamp };
      const found = typeAhead(typed.current.text, at, count, textOf);
      if (found !== null) moveTo(found);
    } else props.onKey?.(event, at);
  };
}
