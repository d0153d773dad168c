import type { DrawnStanding } from './placed-event';
import { compact } from './row-look';
import { barShapes, breakMarks, outsideMark, type BarSigns } from './shapes';
import { attributes, svgText } from './svg-text';
import { textWidth } from './text-width';

/** What of the picture's signs it uses: only those are explained. */
export interface Used {
  readonly standings: ReadonlySet<DrawnStanding>;
  readonly fading: boolean;
  readonly open: boolean;
  readonly disputed: boolean;
  readonly outside: boolean;
  readonly crowd: boolean;
  readonly articles: boolean;
}

const size = 11;
const signWidth = 24;
const lineHeight = 20;
const height = compact.barHeight;

/** What the bar of each standing means. */
export const standingWords: Readonly<Record<DrawnStanding, string>> = {
  happened: 'told as happened',
  planned: 'planned',
  'called off': 'called off',
  unclear: 'standing unclear',
};

const box = (all: Record<string, string | number>): string => `<rect${attributes(all)}/>`;

/** Draws each sign at a place; `y` is the top of a bar there. */
function entries(used: Used): [string, (x: number, y: number) => string][] {
  const standings = (Object.keys(standingWords) as DrawnStanding[]).filter((each) =>
    used.standings.has(each),
  );
  const sign = (signs: BarSigns) => (x: number, y: number) => {
    // The stroke through what was called off reaches beyond its bar.
    const inset = signs.standing === 'called off' ? 6 : 0;
    const span = { x1: x + inset, x2: x + signWidth - 6 - inset };
    const bar = { ...span, solid: span, before: null, after: null, openStart: false, openEnd: false };
    return barShapes(bar, signs, { y, height })
      .map(({ x: left, y: upper, width, height: tall }) => box({ x: left, y: upper, width, height: tall }))
      .join('');
  };
  const disputed = (x: number, y: number): string =>
    sign({ standing: 'happened', disputed: true })(x, y) +
    `<path${attributes({ d: breakMarks({ x1: x, x2: x + signWidth - 6 }, { y, height }), fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' })}/>`;
  const outside = (x: number, y: number): string =>
    `<path${attributes({ d: outsideMark({ x2: x, openEnd: false }, { y, height }) })}/>`;
  const faded = (x: number, y: number): string =>
    box({ x, y, width: signWidth - 6, height, fill: 'url(#tl-after)' });
  const head = (x: number, y: number): string =>
    `<path${attributes({ d: `M${x} ${y + 2.5}h14m-3 -3l3 3l-3 3`, fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5' })}/>`;
  return [
    ...standings.map((each): [string, (x: number, y: number) => string] => [
      standingWords[each],
      sign({ standing: each, disputed: false }),
    ]),
    ...(used.disputed ? [['disputed', disputed] as [string, typeof disputed]] : []),
    ...(used.outside ? [['outside the dates of its whole', outside] as [string, typeof outside]] : []),
    ...(used.fading ? [['about, or not sure', faded] as [string, typeof faded]] : []),
    ...(used.open ? [['end not told', head] as [string, typeof head]] : []),
    ...(used.crowd
      ? [
          [
            'more events',
            (x: number, y: number) => box({ x, y: y - 4, width: 10, height: 10, 'fill-opacity': '0.45' }),
          ] as [string, typeof head],
        ]
      : []),
    ...(used.articles
      ? [
          [
            'article published',
            (x: number, y: number) =>
              box({ x: x + 6, y: y - 2, width: 1.5, height: 8, 'fill-opacity': '0.75' }),
          ] as [string, typeof head],
        ]
      : []),
  ];
}

/** The legend below a picture, in as many lines as its width needs. */
export function legendSvg(
  used: Used,
  at: { readonly y: number; readonly width: number; readonly margin: number },
): { readonly svg: string; readonly height: number } {
  let x = at.margin;
  let line = 0;
  const drawn = entries(used).map(([text, draw]) => {
    const width = signWidth + textWidth(text, size) + 16;
    if (x > at.margin && x + width > at.width - at.margin) {
      x = at.margin;
      line += 1;
    }
    const y = at.y + 10 + line * lineHeight;
    const entry = draw(x, y) + svgText(text, x + signWidth, y + 6.5, { size, quiet: true });
    x += width;
    return entry;
  });
  return { svg: drawn.join(''), height: 10 + (line + 1) * lineHeight };
}
