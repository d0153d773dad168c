import { Button, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { isSafeHref } from '#common/text/href';
import styles from './NoteEditor.module.css';

/** An address as it was meant: people leave the scheme out. */
function completed(typed: string): string {
  const plain = typed.trim();
  if (/^[^\s@:/]+@[^\s@/]+\.[^\s@/]+$/u.test(plain)) return `mailto:${plain}`;
  return /^[^\s:/]+\.[^\s:/]{2,}(?:[/?#]\S*)?$/u.test(plain) ? `https://${plain}` : plain;
}

/** Where the address of a link is typed: Enter sets it, nothing takes the link away, Esc leaves it as it was. */
export function LinkField({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [typed, setTyped] = useState(() => String(editor.getAttributes('link')['href'] ?? ''));
  const [refused, setRefused] = useState(false);
  const done = (): void => {
    onClose();
    editor.commands.focus();
  };
  const set = (): void => {
    const href = completed(typed);
    if (href !== '' && !isSafeHref(href)) {
      setRefused(true);
      return;
    }
    if (href === '') editor.commands.unlink();
    else if (editor.state.selection.empty && !editor.isActive('link')) {
      editor.commands.insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] });
    } else editor.commands.linkTo(href);
    done();
  };
  return (
    <form
      className={styles.link}
      onSubmit={(event) => {
        event.preventDefault();
        set();
      }}
    >
      <TextInput
        aria-label="Address of the link"
        placeholder="https://…"
        autoFocus
        errorProps={{ fz: 12 }}
        value={typed}
        error={refused ? 'A link can lead to http, https or mailto.' : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setRefused(false);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          done();
        }}
        spellCheck={false}
      />
      <Button type="submit">{typed.trim() === '' ? 'Remove' : 'Set'}</Button>
    </form>
  );
}
