import { Textarea } from '@mantine/core';
import { useRef, useState, type ClipboardEvent } from 'react';
import styles from './Import.module.css';

/** Where words are pasted. Rich text keeps its headings, lists and links as long as it is not edited here. */
export function PasteField({
  label,
  description,
  error,
  autofocus,
  onPasted,
  onSubmit,
}: {
  label: string;
  description?: string;
  error?: string | null;
  autofocus?: boolean;
  onPasted: (pasted: { text: string; html?: string }) => void;
  onSubmit: () => void;
}) {
  const [text, setText] = useState('');
  /** The rich form of what was pasted, good as long as the words were not edited since. */
  const rich = useRef<{ html: string; text: string } | null>(null);
  const onClipboard = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const html = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain');
    const field = event.currentTarget;
    const whole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    rich.current = html !== '' && whole ? { html, text: plain.replace(/\r\n?/g, '\n') } : null;
  };
  return (
    <Textarea
      label={label}
      description={description}
      autosize
      minRows={autofocus ? 10 : 5}
      maxRows={18}
      classNames={{ input: styles.paste }}
      size="sm"
      data-autofocus={autofocus || undefined}
      value={text}
      error={error ?? null}
      onPaste={onClipboard}
      onChange={(event) => {
        const words = event.currentTarget.value;
        setText(words);
        onPasted(rich.current?.text === words ? { text: words, html: rich.current.html } : { text: words });
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.stopPropagation();
        onSubmit();
      }}
    />
  );
}
