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
  const tags = rows.map(({ tag, depth }) => ({
    value: tag.id,
    label: `${'\u2003'.repeat(depth)}${tag.name}`,
  }));
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      width={240}
      trapFocus
      returnFocus
      shadow="md"
      // The button says itself that it opens something; on the span around it that would be said of nothing.
      withRoles={false}
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
      <Popover.Dropdown role="dialog" aria-label="Sort and narrow">
        <Stack gap={8}>
          <Choice
            label="Order"
            value={choice.sort}
            onChoice={(value) => set({ sort: value as ArticleChoice['sort'] })}
            data={Object.entries(articleSorts).map(([value, { label }]) => ({ value, label }))}
          />
          <Choice
            label="Reading"
            value={choice.reading ?? ''}
            onChoice={(value) => set({ reading: (value || null) as ArticleChoice['reading'] })}
            data={[any, ...readingStates.map((value) => ({ value, label: readingWords[value] }))]}
          />
          <Choice
            label="Kind"
            value={choice.kind ?? ''}
            onChoice={(value) => set({ kind: (value || null) as ArticleChoice['kind'] })}
            data={[any, ...articleKinds.map((value) => ({ value, label: value }))]}
          />
          <Choice
            label="Tag"
            value={choice.tag ?? ''}
            onChoice={(value) => set({ tag: value || null })}
            data={[any, ...tags]}
          />
          <Checkbox
            label="Only without a date"
            checked={choice.undated}
            onChange={(event) => set({ undated: event.currentTarget.checked })}
          />
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

interface Offer {
  readonly value: string;
  readonly label: string;
}

function Choice({
  label,
  value,
  data,
  onChoice,
}: {
  label: string;
  value: string;
  data: Offer[];
  onChoice: (value: string) => void;
}) {
  return (
    <NativeSelect
      label={label}
      value={value}
      data={data}
      onChange={(event) => onChoice(event.currentTarget.value)}
    />
  );
}
