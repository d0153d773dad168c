import type { ComponentProps } from 'react';
import styles from './TextButton.module.css';

interface TextButtonProps extends ComponentProps<'button'> {
  /** Its colour: the accent, what warns, or that of the words around it. */
  readonly tone?: 'accent' | 'warn' | 'around';
  /** Smaller than body text, for a line of its own under what it is about. */
  readonly small?: boolean;
  /** Underlined always and not only under the pointer: where it stands among other words of its colour or size. */
  readonly underlined?: boolean;
}

/** A button that looks like words of the text it stands in, and takes their size. */
export function TextButton({ tone = 'accent', small, underlined, className = '', ...rest }: TextButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`${styles.button} ${className}`}
      data-tone={tone}
      data-small={small || undefined}
      data-underlined={underlined || undefined}
    />
  );
}
