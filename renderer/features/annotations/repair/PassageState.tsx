import { Button } from '@mantine/core';
import { useMemo, useRef } from 'react';
import type { AnnotationRow } from '#common/contract/rows';
import type { PassageSettled } from '#common/contract/passages';
import { isSettled, type Stretch } from '#common/model/stretch';
import { excerpt } from '#common/text/excerpt';
import { wordDiff } from '#common/text/revise/word-diff';
import type { z } from 'zod';
import { useAct } from '../../../platform/act';
import { useSelectedWords } from '../../../platform/selected-words';
import { DiffWords } from '../../revisions';
import { LikelyPlaces } from './LikelyPlaces';
import styles from './PassageState.module.css';

type Settle = (as: z.input<typeof PassageSettled>) => void;

/** What became of a passage since it was marked, and what can be made of it. Nothing where it is as it was. */
export function PassageState({ row, writable }: { row: AnnotationRow; writable: boolean }) {
  return row.annotation.stretches.map((stretch, at) =>
    stretch.state === 'exact' ? null : (
      <StretchState key={`${stretch.made.start} ${stretch.made.end}`} {...{ row, stretch, at, writable }} />
    ),
  );
}

function StretchState({
  row,
  stretch,
  at,
  writable,
}: {
  row: AnnotationRow;
  stretch: Stretch;
  at: number;
  writable: boolean;
}) {
  const act = useAct();
  const { id } = row.annotation;
  const box = useRef<HTMLDivElement>(null);
  const settle: Settle = (as) => {
    // The button goes with what it settled, and the keyboard stays where the outcome is told.
    if (box.current?.contains(document.activeElement)) box.current.focus();
    void act((api) => api.annotations.settle({ id, stretch: at, as }));
  };
  const settled = isSettled(stretch);
  if (stretch.state === 'moved') {
    return <p className={styles.quiet}>The same words now stand elsewhere in the article.</p>;
  }
  return (
    <div ref={box} tabIndex={-1} className={styles.state} data-settled={settled || undefined}>
      <p className={styles.title}>{titleOf(stretch, settled)}</p>
      {stretch.now && <SideBySide made={stretch.made.exact} now={stretch.now.exact} />}
      {stretch.now === null && !settled && (
        <LikelyPlaces
          id={id}
          stretch={at}
          article={row.annotation.article}
          writable={writable}
          onTake={(place) => settle({ kind: 'place', ...place })}
        />
      )}
      <div className={styles.acts}>
        {stretch.now && !settled && (
          <Button disabled={!writable} onClick={() => settle({ kind: 'accept' })}>
            Accept
          </Button>
        )}
        {!(settled && stretch.now === null) && (
          <Button disabled={!writable} onClick={() => settle({ kind: 'detach' })}>
            {stretch.now ? 'Detach' : 'Leave without a place'}
          </Button>
        )}
        <UseSelected row={row} now={stretch.now} writable={writable} settle={settle} />
      </div>
    </div>
  );
}

function titleOf({ now }: Stretch, settled: boolean): string {
  if (now) return settled ? 'Words changed. You accepted those that stand there now.' : 'Words changed';
  return settled
    ? 'Place lost. You left it without one; its words as first marked are kept.'
    : 'Place lost: these words are no longer found in the article.';
}

/** The words first marked, and those at their place now, with what differs. */
function SideBySide({ made, now }: { made: string; now: string }) {
  const pieces = useMemo(() => wordDiff(made, now), [made, now]);
  return (
    <div className={styles.sides}>
      <div>
        <div className={styles.label}>As marked</div>
        <blockquote dir="auto">
          <DiffWords pieces={pieces.filter(({ kind }) => kind !== 'in')} />
        </blockquote>
      </div>
      <div>
        <div className={styles.label}>Now</div>
        <blockquote dir="auto">
          <DiffWords pieces={pieces.filter(({ kind }) => kind !== 'out')} />
        </blockquote>
      </div>
    </div>
  );
}

/** Takes the words selected in the article for the passage. */
function UseSelected({
  row,
  now,
  writable,
  settle,
}: {
  row: AnnotationRow;
  now: Stretch['now'];
  writable: boolean;
  settle: Settle;
}) {
  const selected = useSelectedWords((state) => state.selected);
  const here = selected?.article === row.annotation.article ? selected : null;
  if (!here) return <span className={styles.hint}>To give it other words, mark them in the article.</span>;
  const { revision, start, end, words } = here;
  if (now && now.revision === revision && now.start === start && now.end === end) return null;
  return (
    <Button disabled={!writable} onClick={() => settle({ kind: 'place', revision, start, end })}>
      Use “{excerpt(words, 28)}”
    </Button>
  );
}
