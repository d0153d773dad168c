import { Modal } from '@mantine/core';
import { useState } from 'react';
import { PasteField } from './PasteField';
import { DialogFoot } from '../../ui/DialogFoot';

/** A place to paste an article's words. */
export function PasteDialog({
  onPaste,
  onClose,
}: {
  onPaste: (text: string, html: string | undefined) => void;
  onClose: () => void;
}) {
  const [pasted, setPasted] = useState<{ text: string; html?: string }>({ text: '' });
  const [tried, setTried] = useState(false);
  const isEmpty = pasted.text.trim() === '';
  const submit = (): void => {
    setTried(true);
    if (!isEmpty) onPaste(pasted.text, pasted.html);
  };
  return (
    <Modal opened onClose={onClose} title="Import pasted text" size="lg">
      <PasteField
        label="Text of the article"
        description="Paste it whole. You can look at it, mend and complete it before anything is stored."
        error={tried && isEmpty ? 'There are no words yet. Paste some first.' : null}
        autofocus
        onPasted={setPasted}
        onSubmit={submit}
      />
      <DialogFoot onLeave={onClose} go="Look at it" onGo={submit} mt="md" />
    </Modal>
  );
}
