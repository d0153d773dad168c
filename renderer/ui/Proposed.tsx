import type { ReactNode } from 'react';
import { TextButton } from './TextButton';
import styles from './Proposed.module.css';

/** What the program thinks of and its user decides: a list of `Proposed`. */
export function ProposedList({ children }: { children: ReactNode }) {
  return <ul className={styles.list}>{children}</ul>;
}

/** One thing that is proposed, with the answers to it. Nothing of it is so until one is chosen. */
export function Proposed(props: {
  /** What it is said to be, before its name. */
  says?: string;
  name: string;
  onOpen: () => void;
  /** What tells it from others, in quiet words. */
  about: ReactNode;
  /** The buttons that answer. */
  children: ReactNode;
}) {
  const { says, name, onOpen, about, children } = props;
  return (
    <li className={styles.one}>
      <div>
        {says !== undefined && `${says} `}
        <TextButton onClick={onOpen}>{name}</TextButton>
      </div>
      <div className={styles.about}>{about}</div>
      <div className={styles.acts}>{children}</div>
    </li>
  );
}
