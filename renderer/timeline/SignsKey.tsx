import type { ReactNode } from 'react';
import type { Bar } from '#common/timeline/bar';
import type { DrawnStanding } from '#common/timeline/placed-event';
import { barShapes, breakMarks, openEnds, outsideMark } from '#common/timeline/shapes';
import { standingWords } from '#common/timeline/svg-legend';
import { Shapes } from './EventMark';
import styles from './SignsKey.module.css';

const place = { y: 6, height: 8 };
const span = { x1: 8, x2: 32 };
const whole: Bar = { ...span, solid: span, before: null, after: null, openStart: false, openEnd: false };
const faded: Bar = { ...whole, solid: null, after: span };

function bar(of: Bar, standing: DrawnStanding = 'happened', disputed = false): ReactNode {
  return <Shapes shapes={barShapes(of, { standing, disputed }, place)} />;
}

const standings = Object.keys(standingWords) as DrawnStanding[];

const signs: readonly (readonly [string, ReactNode])[] = [
  ...standings.map((each) => [standingWords[each], bar(whole, each)] as const),
  [
    'its sources are at odds',
    <>
      {bar(whole, 'happened', true)}
      <path className={styles.stroke} d={breakMarks(span, place)} />
    </>,
  ],
  [
    'outside the dates of its whole, or a part of it is',
    <>
      {bar({ ...whole, x2: 24, solid: { x1: 8, x2: 24 } })}
      <path className={styles.warn} d={outsideMark({ x2: 24, openEnd: false }, place)} />
    </>,
  ],
  ['about, or not sure', bar(faded)],
  [
    'its beginning or end is not told',
    <>
      {bar(faded)}
      <path className={styles.stroke} d={openEnds({ ...faded, openEnd: true }, place)} />
    </>,
  ],
  [
    'a whole: its parts lie in its shade',
    <>
      <rect className={styles.shade} x={4} y={2} width={32} height={16} rx={2} />
      <rect x={4} y={4} width={32} height={2} fill="currentColor" />
      <rect x={14} y={10} width={10} height={5} rx={2} fill="currentColor" />
    </>,
  ],
  [
    'more events than have room: closer, they are told apart',
    <rect key="crowd" x={15} y={5} width={10} height={10} fill="currentColor" fillOpacity={0.45} />,
  ],
  ['an article was published', <rect key="tick" x={19} y={6} width={2} height={8} fill="currentColor" />],
];

/** What the signs of the timeline mean, each as it is drawn. */
export function SignsKey() {
  return (
    <ul className={styles.signs}>
      {signs.map(([words, drawn]) => (
        <li key={words} className={styles.sign}>
          <svg className={styles.drawing} width={44} height={20} aria-hidden="true">
            {drawn}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
