import type { ContradictionRow } from '#common/contract/relations';
import { excerpt } from '#common/text/excerpt';
import styles from './Sources.module.css';

const named = (label: string): string => `“${excerpt(label, 60)}”`;

/** Says where two articles were called separate and others join them all the same. Nothing is guessed. */
export function Contradictions({ rows }: { rows: readonly ContradictionRow[] }) {
  return rows.map(({ chain }) => (
    <p key={chain.map(({ id }) => id).join(' ')} className={styles.contradiction}>
      {sayContradiction(chain.map(({ label }) => label))}
    </p>
  ));
}

function sayContradiction(labels: readonly string[]): string {
  const between = labels.slice(1, -1).map(named).join(' and ');
  const two = `${named(labels[0] ?? '')} and ${named(labels.at(-1) ?? '')}`;
  return `${two} were called separate, yet ${between} joins them. Both cannot hold, so counts say “at least” until you change one of them.`;
}
