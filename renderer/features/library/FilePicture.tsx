import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import styles from './ArticleDetails.module.css';

/** A picture kept for an article, to look at. */
export function FilePicture({ name, bytes, onClose }: { name: string; bytes: Blob; onClose: () => void }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(bytes);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return (
    <Modal opened onClose={onClose} title={name} size="auto">
      {address !== null && <img className={styles.picture} src={address} alt={name} />}
    </Modal>
  );
}
