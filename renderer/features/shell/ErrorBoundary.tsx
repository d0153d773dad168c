import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import styles from './ErrorBoundary.module.css';

interface Props {
  /** What stopped, in words: "the article". */
  readonly what: string;
  readonly children: ReactNode;
}

/**
 * Keeps a fault in one part of the window from taking the rest with it. What was saved is on disk; the part can
 * be started again.
 */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error: error ?? new Error('unknown') };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const words = error instanceof Error ? error.message : 'no reason was given';
    return (
      <div role="alert" className={styles.broken}>
        <p>
          A fault in Throughline stopped {this.props.what}. Everything you saved is on disk and the rest of
          the window goes on.
        </p>
        <p className={styles.reason}>{words}</p>
        <Button onClick={() => this.setState({ error: null })}>Show it again</Button>
      </div>
    );
  }
}
