/** An annotation that wants a card beside its passage. Pixels, from the top of what scrolls. */
export interface LaneItem {
  readonly id: string;
  /** Where its passage begins. */
  readonly top: number;
  /** The height of its whole card. */
  readonly height: number;
  /** The textblock its passage begins in. */
  readonly block: number;
}

/** A place in the lane: a whole card, one line for a card, or one line for several. */
export type LaneRow =
  | { readonly form: 'card' | 'line'; readonly id: string; readonly y: number; readonly height: number }
  | { readonly form: 'more'; readonly ids: readonly string[]; readonly y: number; readonly height: number };

export interface LaneRules {
  readonly gap: number;
  /** The height of a card folded to a line. */
  readonly line: number;
  /** How far a card may stand from its passage before the cards around it are folded. */
  readonly furthest: number;
  /** The annotation at hand: its card is whole and beside its passage, whatever the others do. */
  readonly selected: string | null;
}

type Unplaced<Row> = Row extends unknown ? Omit<Row, 'y'> : never;
type Sized = { row: Unplaced<LaneRow>; top: number };

/**
 * Places cards beside their passages so that none overlaps another: each as high as it may, pushed down by those
 * before it. Where pushing would carry cards too far away, the most crowded paragraph of that run folds its cards to
 * lines, then the next; lines that find no room beside their paragraph join into one. `items` by `top`; the rows come
 * in the same order.
 */
export function layoutLane(items: readonly LaneItem[], rules: LaneRules): LaneRow[] {
  const groups = groupsOf(items, rules);
  for (let crowd = crowdedRun(groups, rules); crowd; crowd = crowdedRun(groups, rules)) {
    crowd.sized = foldGroup(crowd.items, crowd.room, rules);
    crowd.folded = true;
  }
  return place(
    groups.flatMap(({ sized }) => sized),
    rules,
  );
}

/** The annotations that begin in one paragraph. */
interface Group {
  readonly items: readonly LaneItem[];
  /** Pixels down to the next paragraph with annotations. */
  readonly room: number;
  sized: readonly Sized[];
  folded: boolean;
}

function groupsOf(items: readonly LaneItem[], rules: LaneRules): Group[] {
  const groups: LaneItem[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last?.[0]?.block === item.block) last.push(item);
    else groups.push([item]);
  }
  return groups.map((group, at) => {
    // What comes after the last is not known; it gets as much as a card may be away from its passage.
    const first = group[0]?.top ?? 0;
    const room = (groups[at + 1]?.[0]?.top ?? first + rules.furthest) - first;
    return { items: group, room, sized: group.map(card), folded: false };
  });
}

/** The group to fold next: in a run of cards that carries one too far, the one with most too much. Null when none is. */
function crowdedRun(groups: readonly Group[], { gap, furthest }: LaneRules): Group | null {
  const excess = (group: Group): number =>
    group.sized.reduce((sum, { row }) => sum + row.height + gap, 0) - group.room;
  let free = Number.NEGATIVE_INFINITY;
  let run: Group[] = [];
  for (const group of groups) {
    if (free <= (group.sized[0]?.top ?? 0)) run = [];
    run.push(group);
    for (const { row, top } of group.sized) {
      const y = Math.max(top, free);
      free = y + row.height + gap;
      if (y - top <= furthest) continue;
      const [most] = run.filter(({ folded }) => !folded).sort((a, b) => excess(b) - excess(a));
      if (most) return most;
    }
  }
  return null;
}

function card({ id, top, height }: LaneItem): Sized {
  return { row: { form: 'card', id, height }, top };
}

/** The tops of things that go down one after another, none above its own `top`. */
function pushDown(things: readonly Sized[], gap: number): number[] {
  let free = Number.NEGATIVE_INFINITY;
  return things.map(({ row, top }) => {
    const y = Math.max(top, free);
    free = y + row.height + gap;
    return y;
  });
}

/** What fits beside a paragraph of what stands in it: cards, else lines, else lines of which the last is for the rest. */
function foldGroup(group: readonly LaneItem[], room: number, rules: LaneRules): Sized[] {
  const { gap, line, selected } = rules;
  const whole = group.reduce((sum, item) => sum + item.height + gap, 0);
  if (whole <= room) return group.map(card);
  const fit = Math.max(1, Math.floor(room / (line + gap)));
  const shown = group.length <= fit ? group : group.slice(0, fit - 1);
  const rest = group.slice(shown.length);
  const lines = shown.map((item) => (item.id === selected ? card(item) : asLine(item, line)));
  const apart = rest.filter((item) => item.id === selected).map(card);
  const joined = rest.filter((item) => item.id !== selected);
  if (joined.length === 0) return [...lines, ...apart];
  const [only] = joined;
  const more: Sized =
    joined.length === 1 && only
      ? asLine(only, line)
      : { row: { form: 'more', ids: joined.map(({ id }) => id), height: line }, top: only?.top ?? 0 };
  return [...lines, more, ...apart].sort((a, b) => a.top - b.top);
}

function asLine({ id, top }: LaneItem, height: number): Sized {
  return { row: { form: 'line', id, height }, top };
}

/** Pushes down, then gives the annotation at hand its own place: those before it move up, those after it down. */
function place(sized: readonly Sized[], { gap, selected }: LaneRules): LaneRow[] {
  const ys = pushDown(sized, gap);
  const anchor = sized.findIndex(({ row }) => row.form === 'card' && row.id === selected);
  if (anchor >= 0) {
    ys[anchor] = sized[anchor]?.top ?? 0;
    for (let at = anchor - 1; at >= 0; at--) {
      const below = ys[at + 1] ?? 0;
      ys[at] = Math.min(ys[at] ?? 0, below - gap - (sized[at]?.row.height ?? 0));
    }
    for (let at = anchor + 1; at < sized.length; at++) {
      const free = (ys[at - 1] ?? 0) + (sized[at - 1]?.row.height ?? 0) + gap;
      ys[at] = Math.max(sized[at]?.top ?? 0, free);
    }
  }
  return sized.map(({ row }, at): LaneRow => ({ ...row, y: ys[at] ?? 0 }));
}
