import type { ComponentProps } from 'react';
import styles from './QuoteButton.module.css';

/** Words of a source as a button that leads to where they stand. They are set in the face and direction of the source. */
export function QuoteButton({ className = '', ...rest }: ComponentProps<'button'>) {
  return <button type="button" dir="auto" {...rest} className={`${styles.quote} ${className}`} />;
}
