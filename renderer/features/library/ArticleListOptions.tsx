import { Checkbox, NativeSelect, Popover, Stack } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useState } from 'react';
import { articleKinds, readingStates } from '#common/model/article';
import { useCodebook } from '../../platform/tags';
import { IconButton } from '../../ui/IconButton';
import { articleSorts, sayNarrowing, type ArticleChoice } from './article-query';
import { readingWords } from './article-acts';

const any = { value: '', label: 'Any' };

/** How the list is sorted, and what it is narrowed to. */
export function ArticleListOptions({
  choice,
  onChoice,
}: {
  choice: ArticleChoice;
  onChoice: (choice: ArticleChoice) => void;
}) {
  const [open, setOpen] = useState(false);
  const { rows } = useCodebook();
  const set = (change: Partial<ArticleChoice>): void => onChoice({ ...choice, ...change });
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={240}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <span>
          <IconButton
            label="Sort and narrow"
            icon={<IconAdjustmentsHorizontal size={18} stroke={1.75} />}
            pressed={sayNarrowing(choice, null) !== ''}
            expanded={open}
            onClick={() => setOpen(!open)}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={8}>
          <NativeSelect
            size="xs"
            label="Order"
            value={choice.sort}
            onChange={(event) => set({ sort: event.currentTarget.value as ArticleChoice['sort'] })}
            data={Object.entries(articleSorts).map(([value, { label }]) => ({ value, label }))}
          />
          <NativeSelect
            size="xs"
            label="Reading"
            value={choice.reading ?? ''}
            onChange={(event) =>
              set({ reading: (event.currentTarget.value || null) as ArticleChoice['reading'] })
            }
            data={[any, ...readingStates.map((value) => ({ value, label: readingWords[value] }))]}
          />
          <NativeSelect
            size="xs"
            label="Kind"
            value={choice.kind ?? ''}
            onChange={(event) => set({ kind: (event.currentTarget.value || null) as ArticleChoice['kind'] })}
            data={[any, ...articleKinds.map((value) => ({ value, label: value }))]}
          />
          <NativeSelect
            size="xs"
            label="Tag"
            value={choice.tag ?? ''}
            onChange={(event) => set({ tag: event.currentTarget.value || null })}
            data={[
              any,
              ...rows.map(({ tag, depth }) => ({
                value: tag.id,
                label: `${'\u2003'.repeat(depth)}${tag.name}`,
              })),
            ]}
          />
          <Checkbox
            size="xs"
            label="Only without a date"
            checked={choice.undated}
            onChange={(event) => set({ undated: event.currentTarget.checked })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
