import styles from './Export.module.css';

/**
 * What the file will hold. A page is shown in a frame that may do nothing: no script, no form, no way out; its
 * own policy forbids the rest.
 */
export function ExportPreview({
  format,
  text,
  cut,
}: {
  format: 'html' | 'markdown';
  text: string;
  cut: boolean;
}) {
  return (
    <div className={styles.preview}>
      {format === 'html' ? (
        <iframe className={styles.page} title="Preview of the page" sandbox="" srcDoc={text} />
      ) : (
        <pre className={styles.markdown} tabIndex={0} role="group" aria-label="Preview of the Markdown">
          {text}
        </pre>
      )}
      {cut && <p className={styles.note}>The preview shows the beginning; the file holds all of it.</p>}
    </div>
  );
}
