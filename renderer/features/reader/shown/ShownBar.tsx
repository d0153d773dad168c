import { Button, Popover } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { memo } from 'react';
import { knownTerms, sayTerms } from '#common/derive/tag-terms';
import type { Tag } from '#common/model/tag';
import { useIsAtHand } from '../../../platform/at-hand';
import { useCommand } from '../../../platform/commands';
import { showTags, useShownTags } from '../../../platform/shown-tags';
import { TagTermsField } from '../../../ui/TagTermsField';
import { counted } from '../../../ui/counted';
import styles from './ShownBar.module.css';

interface ShownBarProps {
  readonly codebook: ReadonlyMap<string, Tag>;
  readonly shown: number;
  readonly total: number;
  /** Gives the focus back to the words. */
  readonly onLeave: () => void;
}

/** The line above the article while only some of its annotations show: which, how many, and the way to all of them. */
export const ShownBar = memo(function ShownBar({ codebook, shown, total, onLeave }: ShownBarProps) {
  const { terms: asked, choosing: asking } = useShownTags();
  const isAtHand = useIsAtHand();
  const choosing = asking && isAtHand;
  const terms = knownTerms(asked, (tag) => codebook.has(tag));
  const choose = (open: boolean): void => {
    useShownTags.setState({ choosing: open });
    if (!open && useShownTags.getState().terms.length === 0) onLeave();
  };
  useCommand('view.shownTags', () => choose(true));
  if (terms.length === 0 && !choosing) return null;
  const words = sayTerms(terms, (tag) => codebook.get(tag)?.name ?? '');
  return (
    <div className={styles.bar} role="group" aria-label="Which annotations show">
      <IconFilter className={styles.icon} size={14} stroke={1.75} aria-hidden="true" />
      <span role="status" className={styles.words}>
        {words === ''
          ? `All ${counted(total, 'annotation')} show`
          : `${shown} of ${counted(total, 'annotation')}: ${words}`}
      </span>
      <Popover
        opened={choosing}
        onChange={choose}
        position="bottom-end"
        width={320}
        trapFocus
        returnFocus
        shadow="md"
        withRoles={false}
      >
        <Popover.Target>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-expanded={choosing}
            onClick={() => choose(!choosing)}
          >
            Choose tags
          </Button>
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label="Which annotations show">
          <TagTermsField label="Annotations tagged" terms={terms} autoFocus onChange={showTags} />
        </Popover.Dropdown>
      </Popover>
      {words !== '' && (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            showTags([]);
            onLeave();
          }}
        >
          Show all
        </Button>
      )}
    </div>
  );
});
