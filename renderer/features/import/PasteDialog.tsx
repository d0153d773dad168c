import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useRef, useState, type ClipboardEvent } from 'react';

/** A place to paste an article's words. Rich text keeps its headings, lists and links. */
export function PasteDialog({
  onPaste,
  onClose,
}: {
  onPaste: (text: string, html: string | undefined) => void;
  onClose: () => void;
}) {
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  /** The rich form of what was pasted, good as long as the words were not edited since. */
  const rich = useRef<{ html: string; text: string } | null>(null);
  const submit = (): void => {
    setTried(true);
    if (text.trim() === '') return;
    onPaste(text, rich.current?.text === text ? rich.current.html : undefined);
  };
  const onClipboard = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const html = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain');
    const field = event.currentTarget;
    const whole = field.selectionStart === 0 && field.selectionEnd === field.value.length;
    rich.current = html !== '' && whole ? { html, text: plain.replace(/\r\n?/g, '\n') } : null;
  };
  return (
    <Modal opened onClose={onClose} title="Import pasted text" size="lg">
      <Textarea
        label="Text of the article"
        description="Paste it whole. You can look at it, mend and complete it before anything is stored."
        autosize
        minRows={10}
        maxRows={18}
        size="sm"
        data-autofocus
        value={text}
        error={tried && text.trim() === '' ? 'There are no words yet. Paste some first.' : null}
        onPaste={onClipboard}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
      />
      <Group justify="flex-end" mt="md">
        <Button size="sm" onClick={onClose}>
          Cancel
        </Button>
        <Button size="sm" variant="filled" onClick={submit}>
          Look at it
        </Button>
      </Group>
    </Modal>
  );
}
