import type { ExportFormat } from '#common/contract/export';
import { ExportTable } from './ExportTable';
import styles from './Export.module.css';

/**
 * What the file will hold. A page is shown in a frame that may do nothing: no script, no form, no way out; its
 * own policy forbids the rest.
 */
export function ExportPreview({ format, text, cut }: { format: ExportFormat; text: string; cut: boolean }) {
  return (
    <div className={styles.preview}>
      <Shown format={format} text={text} />
      {cut && <p className={styles.note}>The preview shows a part; the file holds all of it.</p>}
    </div>
  );
}

function Shown({ format, text }: { format: ExportFormat; text: string }) {
  switch (format) {
    case 'html':
      return <iframe className={styles.page} title="Preview of the page" sandbox="" srcDoc={text} />;
    case 'markdown':
      return (
        <pre className={styles.markdown} tabIndex={0} role="group" aria-label="Preview of the Markdown">
          {text}
        </pre>
      );
    case 'chronology.csv':
    case 'evidence.csv':
      return <ExportTable text={text} />;
  }
}
