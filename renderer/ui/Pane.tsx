import type { ComponentProps, ReactNode, Ref } from 'react';
import styles from './Pane.module.css';

/** `page` is the article's paper; everything else recedes. */
type Tone = 'page' | 'surface';
type Landmark = 'main' | 'section' | 'aside' | 'nav';

interface FrameProps extends ComponentProps<'section'> {
  readonly tone?: Tone;
  readonly as?: Landmark;
}

/** A column that fills its place in the window and shows when it has the focus. */
export function PaneFrame({
  tone = 'surface',
  as: Element = 'section',
  className = '',
  ...rest
}: FrameProps) {
  return <Element {...rest} className={`${styles.pane} ${className}`} data-tone={tone} />;
}

/** A part of the window: a landmark with a name. */
export function Pane(props: {
  label: string;
  children: ReactNode;
  tone?: Tone;
  as?: Landmark;
  /** False where the content scrolls by itself (a virtual list, an editor). */
  scrolls?: boolean;
  id?: string;
  ref?: Ref<HTMLElement>;
}) {
  const { label, children, scrolls = true, ...rest } = props;
  return (
    <PaneFrame {...rest} aria-label={label} tabIndex={-1}>
      <div className={styles.body} data-scrolls={scrolls || undefined}>
        {children}
      </div>
    </PaneFrame>
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
