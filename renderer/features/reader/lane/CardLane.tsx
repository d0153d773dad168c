import { memo, useEffect, useRef, type ReactNode } from 'react';
import type { AnnotationRow } from '#common/contract/rows';
import type { Tag } from '#common/model/tag';
import { useOpenMenu, type MenuEntry } from '../../../ui/ContextMenu';
import { AnnotationCard, AnnotationLine, tagsOf, type AnnotationActs } from '../../annotations';
import type { RowsById } from '../use-reading';
import type { LaneRow } from './card-layout';
import { useCards } from './use-cards';
import { useExtents, type NearView } from './use-near-view';
import styles from './Lane.module.css';

export interface CardLaneProps {
  readonly near: NearView;
  readonly rows: RowsById;
  readonly codebook: ReadonlyMap<string, Tag>;
  readonly acts: AnnotationActs;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onGoTo: (row: AnnotationRow) => void;
  readonly onLeave: () => void;
  /** What a list of several annotations offers for one. */
  readonly entryOf: (id: string) => MenuEntry;
}

/** The cards of the annotations near the view, each beside its passage. */
export const CardLane = memo(function CardLane(props: CardLaneProps) {
  const { near, rows, selected, codebook, acts, onSelect, onGoTo, onLeave } = props;
  const cards = useCards(useExtents(near), selected);
  return (
    <div className={styles.lane} role="region" aria-label="Annotations beside the text">
      {cards.rows.map((place) => {
        if (place.form === 'more')
          return <More key={`more ${place.ids[0] ?? ''}`} place={place} entryOf={props.entryOf} />;
        const row = rows.get(place.id);
        return (
          row && (
            <Placed
              key={place.id}
              form={place.form}
              top={place.y}
              row={row}
              selected={selected === place.id}
              onHeight={cards.measured}
              {...{ codebook, acts, onSelect, onGoTo, onLeave }}
            />
          )
        );
      })}
    </div>
  );
});

/** Entries a list shows; a longer one would run out of the window. */
const longestList = 24;

/** A list of annotations to choose from. */
export function entriesFor(ids: readonly string[], entryOf: (id: string) => MenuEntry): MenuEntry[] {
  const entries = ids.slice(0, longestList).map(entryOf);
  const left = ids.length - entries.length;
  const rest: MenuEntry = {
    label: `${left} more: choose them by their words`,
    disabled: true,
    run: () => undefined,
  };
  return left > 0 ? [...entries, 'divider', rest] : entries;
}

interface PlacedProps extends Pick<CardLaneProps, 'codebook' | 'acts' | 'onSelect' | 'onGoTo' | 'onLeave'> {
  readonly form: 'card' | 'line';
  readonly top: number;
  readonly row: AnnotationRow;
  readonly selected: boolean;
  readonly onHeight: (id: string, height: number) => void;
}

/** A card or a line in its place; drawn again only where something about it differs. */
const Placed = memo(function Placed(props: PlacedProps) {
  const { form, top, row, codebook, acts, selected, onHeight, onSelect, onGoTo, onLeave } = props;
  const { id } = row.annotation;
  const tags = tagsOf(row, codebook);
  if (form === 'line') {
    return (
      <div className={styles.row} style={{ top }}>
        <AnnotationLine row={row} tags={tags} onSelect={() => onSelect(id)} />
      </div>
    );
  }
  return (
    <Measured id={id} top={top} selected={selected} onHeight={onHeight}>
      <AnnotationCard
        row={row}
        tags={tags}
        acts={acts}
        selected={selected}
        onSelect={() => onSelect(id)}
        onGoTo={() => onGoTo(row)}
        onLeave={onLeave}
      />
    </Measured>
  );
});

function Measured(props: {
  id: string;
  top: number;
  selected: boolean;
  onHeight: (id: string, height: number) => void;
  children: ReactNode;
}) {
  const { id, onHeight } = props;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const sizes = new ResizeObserver(() => onHeight(id, element.offsetHeight));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [id, onHeight]);
  return (
    <div
      ref={ref}
      className={styles.row}
      style={{ top: props.top }}
      data-selected={props.selected || undefined}
    >
      {props.children}
    </div>
  );
}

function More({
  place,
  entryOf,
}: Pick<CardLaneProps, 'entryOf'> & { place: Extract<LaneRow, { form: 'more' }> }) {
  const openMenu = useOpenMenu();
  return (
    <div className={styles.row} style={{ top: place.y }}>
      <button
        type="button"
        className={styles.more}
        aria-haspopup="menu"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          openMenu({ x: box.left, y: box.bottom }, entriesFor(place.ids, entryOf));
        }}
      >
        {place.ids.length} more here
      </button>
    </div>
  );
}
