import { Modal } from '@mantine/core';
import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';
import { useCommand } from '../../../platform/commands';
import { closeArticle, goToOther, openBeside } from '../../../platform/open-beside';
import { noArticle } from '../../../platform/reasons';
import { useWorkspace } from '../../../platform/workspace';
import { ArticlePicker } from '../../sources';

const onlyOne = 'Open an article beside first';

/** The commands for two articles at a time, and where the second is found by typing. */
export function BesideDialog() {
  const article = useWorkspace((state) => state.article);
  const two = useWorkspace((state) => state.beside !== null);
  const [asking, setAsking] = useState(false);
  useCommand('article.beside', () => setAsking(true), {
    enabled: article !== null || noArticle,
  });
  useCommand('article.closeOne', () => (article === null ? undefined : closeArticle(article)), {
    enabled: two || onlyOne,
  });
  useCommand('go.otherArticle', goToOther, { enabled: two || onlyOne });
  const pick = useCallback(({ id }: { id: string }) => {
    flushSync(() => setAsking(false));
    openBeside(id);
  }, []);
  if (!asking || article === null) return null;
  return (
    <Modal opened onClose={() => setAsking(false)} title="Open an article beside" size={620} yOffset="8vh">
      <ArticlePicker
        label="The article to open beside"
        placeholder="Type words of its title, publisher or label"
        except={article}
        onPick={pick}
      />
    </Modal>
  );
}
