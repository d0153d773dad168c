import { useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
  type HTMLAttributes,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
} from 'react';
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
  /** Enter, Space or a click on a row. */
  readonly onChoose?: (index: number) => void;
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

  return (
    <div
      ref={scroller}
      role={role}
      aria-label={props.label}
      aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
      tabIndex={0}
      className={styles.list}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (at >= 0 || count === 0) return;
        const chosen = rows.find((row) => props.isChosen?.(row.index) === true);
        setCursor(chosen?.index ?? 0);
      }}
      onContextMenu={(event) => {
        if (event.target === event.currentTarget && at >= 0) props.onMenu?.(event, at);
      }}
    >
      <div role="presentation" className={styles.whole} style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const chosen = props.isChosen?.(row.index) === true;
          return (
            // The keyboard's way to a row is the list's own cursor.
            <div
              {...props.rowProps?.(row.index)}
              key={row.key}
              ref={props.measured === true ? virtual.measureElement : undefined}
              data-index={row.index}
              id={`${id}-${row.index}`}
              role={role === 'tree' ? 'treeitem' : 'option'}
              aria-selected={chosen}
              aria-posinset={row.index + 1}
              aria-setsize={count}
              aria-level={props.levelOf ? props.levelOf(row.index) + 1 : undefined}
              aria-expanded={props.openOf?.(row.index) ?? undefined}
              aria-label={props.labelOf?.(row.index)}
              className={styles.row}
              data-active={row.index === at || undefined}
              data-chosen={chosen || undefined}
              style={{
                transform: `translateY(${row.start}px)`,
                ...(props.measured === true ? {} : { height: row.size }),
              }}
              onClick={() => {
                setCursor(row.index);
                props.onChoose?.(row.index);
              }}
              onContextMenu={(event) => {
                setCursor(row.index);
                props.onMenu?.(event, row.index);
              }}
            >
              {props.render(row.index, { active: row.index === at, chosen })}
            </div>
          );
        })}
      </div>
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
      props.onChoose?.(at);
    } else if (textOf && plainKey && event.key.length === 1 && /[\p{L}\p{N} ]/u.test(event.key)) {
      event.preventDefault();
      typed.current = { text: (typing ? typed.current.text : '') + event.key, when: event.timeStamp };
      const found = typeAhead(typed.current.text, at, count, textOf);
      if (found !== null) moveTo(found);
    } else props.onKey?.(event, at);
  };
}
