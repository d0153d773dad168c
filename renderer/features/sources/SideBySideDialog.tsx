import { Button, Group, Modal, Skeleton, Text } from '@mantine/core';
import type { ReadStretch, SideBySide } from '#common/contract/relations';
import type { ArticleId } from '#common/model/ids';
import { useCall } from '../../platform/live';
import { sentenceOf } from '../../platform/trouble';
import { useWorkspace } from '../../platform/workspace';
import { counted } from '../../ui/counted';
import { useAsking } from './asking';
import { Decide } from './Proposals';
import { TwoArticles } from './TwoArticles';
import styles from './SideBySide.module.css';

/** Where two articles are read side by side. Mounted once, at the root. */
export function SideBySideDialog() {
  const two = useAsking((state) => state.sideBySide);
  const close = (): void => useAsking.setState({ sideBySide: null });
  return (
    two && (
      <Modal opened onClose={close} title="Two articles, side by side" size={960} yOffset="4vh">
        <TwoArticles ids={[two.a, two.b]} />
        <Compared key={`${two.a} ${two.b}`} a={two.a as ArticleId} b={two.b as ArticleId} onClose={close} />
      </Modal>
    )
  );
}

function Compared({ a, b, onClose }: { a: ArticleId; b: ArticleId; onClose: () => void }) {
  const { data, error } = useCall(['relations', 'sideBySide'], { a, b }, { keep: true });
  const said = useCall(['relations', 'between'], { a, b }).data;
  if (error) return <Text role="alert">{sentenceOf(error)}</Text>;
  if (!data) return <Skeleton height={200} aria-label="Comparing the two" />;
  const proposed =
    said?.relation === null && (data.kind === 'copy' || data.kind === 'rewording') && data.kind;
  // On to an article, which no other question may stand before.
  const leave = (): void => {
    onClose();
    useAsking.setState({ group: null });
  };
  const show =
    (article: string, revision: string) =>
    (at: { start: number; end: number }): void => {
      leave();
      useWorkspace.getState().openArticle(article, { revision, ...at });
    };
  const openBoth = (): void => {
    leave();
    useWorkspace.getState().openBoth({ article: a, at: {} }, { article: b, at: {} });
  };
  const [inA, inB] = [show(a, data.revisionA), show(b, data.revisionB)];
  return (
    <>
      <p className={styles.sum}>{sumUp(data)}</p>
      <div className={styles.body} tabIndex={0} role="region" aria-label="What the two tell">
        {data.passages.map((passage) => (
          <div key={`${passage.a.start} ${passage.b.start}`} className={styles.pair}>
            <Stretch stretch={passage.a} onShow={inA} />
            <Stretch stretch={passage.b} onShow={inB} />
            {passage.firmness.map(({ open: side, openWords, firmWords }) => (
              <p key={`${side} ${openWords}`} className={styles.firmness}>
                {side === 'a' ? 'The first' : 'The second'} leaves it open (“{openWords}”), the{' '}
                {side === 'a' ? 'second' : 'first'} says it for sure (“{firmWords}”).
              </p>
            ))}
          </div>
        ))}
        <Alone
          sides={[
            { only: data.onlyA, onShow: inA },
            { only: data.onlyB, onShow: inB },
          ]}
        />
      </div>
      <Group justify="flex-end" gap={8} mt="md">
        {proposed !== false && <Decide a={a} b={b} kind={proposed} onDone={onClose} />}
        <Button onClick={openBoth}>Open both articles</Button>
        <Button onClick={onClose}>Close</Button>
      </Group>
    </>
  );
}

function sumUp({ passages, onlyA, onlyB }: SideBySide): string {
  if (passages.length === 0) return 'No passage of the one tells what a passage of the other tells.';
  const firm = passages.reduce((sum, { firmness }) => sum + firmness.length, 0);
  const parts = [
    `${counted(passages.length, 'passage')} tell${passages.length === 1 ? 's' : ''} the same`,
    ...(firm > 0 ? [`${firm} said more firmly in one`] : []),
    ...(onlyA.length + onlyB.length > 0 ? [`${onlyA.length + onlyB.length} only in one`] : []),
  ];
  return `${parts.join(' · ')}. Set apart in the words: numbers, names and doubts that the other text does not have.`;
}

const says: Record<'number' | 'name' | 'open' | 'firm', string> = {
  number: 'A number only here',
  name: 'A name only here',
  open: 'Left open here',
  firm: 'Said for sure here',
};

type Show = (at: { start: number; end: number }) => void;

/** Words of one article, with what only it says set apart; they lead to their place. */
function Stretch({ stretch: { start, end, pieces }, onShow }: { stretch: ReadStretch; onShow: Show }) {
  return (
    <button type="button" className={styles.words} dir="auto" onClick={() => onShow({ start, end })}>
      {placed(pieces).map(({ text, mark, key }) => {
        if (mark === null) return <span key={key}>{text}</span>;
        return (
          <mark key={key} className={styles.mark} data-mark={mark} title={says[mark]}>
            {text}
          </mark>
        );
      })}
    </button>
  );
}

/** Pieces with the number of units before each, which tells it from any other. */
function placed(pieces: ReadStretch['pieces']) {
  let before = 0;
  return pieces.map((piece) => {
    const key = before;
    before += piece.text.length;
    return { ...piece, key };
  });
}

interface Side {
  readonly only: readonly ReadStretch[];
  readonly onShow: Show;
}

/** What stands in one of the two alone, each in its own column. */
function Alone({ sides }: { sides: readonly [Side, Side] }) {
  if (sides.every(({ only }) => only.length === 0)) return null;
  return (
    <>
      <h3 className={styles.title}>Only in one</h3>
      <div className={styles.pair}>
        {sides.map(({ only, onShow }, side) => (
          <div key={side === 0 ? 'a' : 'b'}>
            {only.length === 0 && <p className={styles.nothing}>Nothing that the other does not tell</p>}
            {only.map((stretch) => (
              <Stretch key={stretch.start} stretch={stretch} onShow={onShow} />
            ))}
          </div>
        ))}
      </div>
    </>
  );
}
