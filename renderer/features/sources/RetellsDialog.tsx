import { Modal, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ArticleId } from '#common/model/ids';
import { useAct } from '../../platform/act';
import { notify } from '../../platform/notify';
import { useAsking } from './asking';
import styles from './Sources.module.css';
import { TwoArticles } from './TwoArticles';
import { WhyField } from './WhyField';
import { DialogFoot } from '../../ui/DialogFoot';

/** Where it is asked which work an article retells. Mounted once, at the root. */
export function RetellsDialog() {
  const article = useAsking((state) => state.retells);
  return article && <Dialog key={article} article={article as ArticleId} />;
}

const blank = { title: '', publisher: '', address: '' };

/** A work that is known but not held: as much of it as the article says. */
function Dialog({ article }: { article: ArticleId }) {
  const act = useAct();
  const [work, setWork] = useState(blank);
  const [why, setWhy] = useState('');
  const close = (): void => useAsking.setState({ retells: null });
  const empty = Object.values(work).every((value) => value.trim() === '');
  const save = async (): Promise<void> => {
    if (empty) return;
    close();
    const done = await act((api) => api.relations.retells({ article, work, why }));
    if (done) notify.done('The work is noted as known, not held.');
  };
  const field = (name: keyof typeof blank, label: string, placeholder: string) => (
    <TextInput
      label={label}
      size="sm"
      placeholder={placeholder}
      maxLength={2000}
      value={work[name]}
      data-autofocus={name === 'title' || undefined}
      onChange={(event) => setWork({ ...work, [name]: event.currentTarget.value })}
    />
  );
  return (
    <Modal opened onClose={close} title="Retells a work you do not hold" size={560} yOffset="8vh">
      <TwoArticles ids={[article]} />
      <Text size="sm" mb="xs">
        Note the work this article tells again, as far as the article names it. It is listed as known, not
        held; when you get its text, import that as an article of its own.
      </Text>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {field('title', 'Title', 'As the article gives it')}
        {field('publisher', 'Publisher', 'The outlet, agency or office')}
        {field('address', 'Address', 'https://…')}
        <WhyField value={why} placeholder="Where the article says so" onWhy={setWhy} />
        <DialogFoot onLeave={close} go="Note the work" disabled={empty} />
      </form>
    </Modal>
  );
}
