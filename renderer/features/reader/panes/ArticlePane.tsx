import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { AtHandProvider } from '../../../platform/at-hand';
import { useCall } from '../../../platform/live';
import { closeArticle, goToOther } from '../../../platform/open-beside';
import { IconButton } from '../../../ui/IconButton';
import { PaneFrame } from '../../../ui/Pane';
import { TextButton } from '../../../ui/TextButton';
import styles from './Panes.module.css';

interface Props {
  readonly id: string;
  /** Whether commands, keys and Details are about it. */
  readonly atHand: boolean;
  /** Which of two it is; null while it is the only one. */
  readonly nth: number | null;
  /** The other article, where only one of the two can be shown at a time. */
  readonly other: string | null;
  /** Asks to be the one at hand. */
  readonly onHand: (id: string) => void;
  readonly children: ReactNode;
}

/** One of the articles that are open. Whatever of it is clicked or gets the focus makes it the one at hand. */
export function ArticlePane({ id, atHand, nth, other, onHand, children }: Props) {
  const { label, publisher } = useNamed(id);
  const two = nth !== null;
  const comeToHand = (): void => {
    if (!atHand) onHand(id);
  };
  const named = two && {
    'aria-label': `${nth === 0 ? 'First' : 'Second'} article: ${label}`,
    'aria-current': atHand,
    'data-pane': '',
    'data-at-hand': atHand || undefined,
    tabIndex: -1,
  };
  return (
    <PaneFrame
      tone="page"
      className={styles.pane}
      {...named}
      {...{ onPointerDownCapture: comeToHand, onFocusCapture: comeToHand }}
    >
      {two && (
        <div className={styles.bar}>
          <span className={styles.label} dir="auto" title={label}>
            {label}
          </span>
          {publisher !== '' && <span className={styles.publisher}>{publisher}</span>}
          {other !== null && <Other id={other} />}
          <IconButton
            label={`Close this article: ${label}`}
            icon={<IconX size={16} stroke={1.75} />}
            onClick={() => closeArticle(id)}
          />
        </div>
      )}
      <AtHandProvider atHand={atHand}>{children}</AtHandProvider>
    </PaneFrame>
  );
}

/** The way to the other article, where there is no room for both. */
function Other({ id }: { id: string }) {
  const { label } = useNamed(id);
  return (
    <TextButton className={styles.other} title={label} onClick={goToOther}>
      Show the other: <span dir="auto">{label}</span>
    </TextButton>
  );
}

function useNamed(id: string): { readonly label: string; readonly publisher: string } {
  const { data } = useCall(['articles', 'get'], { id });
  return { label: data?.label ?? '', publisher: data?.article.publisher.value ?? '' };
}
