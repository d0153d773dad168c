import { Modal } from '@mantine/core';
import { useCallback } from 'react';
import type { ArticleId } from '#common/model/ids';
import { useCall } from '../../platform/live';
import { ArticlePicker } from './ArticlePicker';
import { useAsking } from './asking';
import { SourcesForm } from './SourcesForm';
import { TwoArticles } from './TwoArticles';

/** Where it is asked whether two articles are one source. Mounted once, at the root. */
export function SourcesDialog() {
  const two = useAsking((state) => state.two);
  const close = (): void => useAsking.setState({ two: null });
  return (
    two && (
      <Modal opened onClose={close} title="One source or two?" size={620} yOffset="8vh">
        {two.b === null ? (
          <SecondArticle a={two.a} />
        ) : (
          <Both key={two.b} a={two.a as ArticleId} b={two.b as ArticleId} onClose={close} />
        )}
      </Modal>
    )
  );
}

/** Finds the second article by typing. */
function SecondArticle({ a }: { a: string }) {
  const pick = useCallback((row: { id: string }) => useAsking.setState({ two: { a, b: row.id } }), [a]);
  return (
    <>
      <TwoArticles ids={[a]} />
      <ArticlePicker
        label="The other article"
        placeholder="Type words of the other article’s title, publisher or label"
        except={a}
        onPick={pick}
      />
    </>
  );
}

/** Both articles, and what is to be said of them; begins with what is said of them now. */
function Both({ a, b, onClose }: { a: ArticleId; b: ArticleId; onClose: () => void }) {
  const said = useCall(['relations', 'between'], { a, b });
  return (
    <>
      <TwoArticles ids={[a, b]} onOther={() => useAsking.setState({ two: { a, b: null } })} />
      {said.data && <SourcesForm a={a} b={b} now={said.data.relation} onClose={onClose} />}
    </>
  );
}
