import type { ReactNode, Ref } from 'react';
import styles from './Pane.module.css';

/** A part of the window: a landmark with a name. */
export function Pane(props: {
  label: string;
  children: ReactNode;
  /** `page` is the article's paper; everything else recedes. */
  tone?: 'page' | 'surface';
  as?: 'main' | 'section' | 'aside' | 'nav';
  /** False where the content scrolls by itself (a virtual list, an editor). */
  scrolls?: boolean;
  id?: string;
  ref?: Ref<HTMLElement>;
}) {
  const { label, children, tone = 'surface', as: Element = 'section', scrolls = true, id, ref } = props;
  return (
    <Element ref={ref} id={id} aria-label={label} tabIndex={-1} className={styles.pane} data-tone={tone}>
      <div className={styles.body} data-scrolls={scrolls || undefined}>
        {children}
      </div>
    </Element>
  );
}

/** A row of buttons that belong together. */
export function Toolbar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className={styles.toolbar}>
      {children}
    </div>
  );
}
