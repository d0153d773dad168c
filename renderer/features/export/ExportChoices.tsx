import { Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import { exportExtents, exportFormats, type ExportExtent, type ExportFormat } from '#common/contract/export';
import { citationStyleIds, citationStyles } from '#common/derive/citation-styles';
import type { ExportChoicesMade } from './use-export-choices';
import styles from './Export.module.css';

/** The formats, in the order they are offered. */
const formatNames: Readonly<Record<ExportFormat, string>> = {
  html: 'Web page',
  markdown: 'Markdown',
  'chronology.csv': 'Chronology (CSV)',
  'evidence.csv': 'Evidence (CSV)',
};

const extentNames: Readonly<Record<ExportExtent, string>> = {
  quotes: 'Quotes alone',
  sentences: 'Quotes in their sentence',
  articles: 'Whole annotated articles',
};

/** What to export, as what, and with how much around the quotes. */
export function ExportChoices({ choices }: { choices: ExportChoicesMade }) {
  const { options, scopes, scopeKey } = choices;
  const { format, extent, style, comments } = options;
  const isTable = format === 'chronology.csv' || format === 'evidence.csv';
  return (
    <div className={styles.choices}>
      <SegmentedControl
        aria-label="Format"
        size="sm"
        value={format}
        data={Object.entries(formatNames).map(([value, label]) => ({ value, label }))}
        onChange={(value) => choices.setFormat(exportFormats.find((known) => known === value) ?? 'html')}
      />
      <NativeSelect
        aria-label="What to export"
        size="sm"
        className={styles.scope}
        value={scopeKey}
        data={scopes.map(({ value, label }) => ({ value, label }))}
        onChange={(event) => choices.setScope(event.currentTarget.value)}
      />
      <div className={styles.choices}>
        {format !== 'chronology.csv' && (
          <NativeSelect
            aria-label="How much of the articles"
            size="sm"
            // A table has no place for a whole article.
            value={isTable && extent === 'articles' ? 'sentences' : extent}
            data={exportExtents
              .filter((value) => !isTable || value !== 'articles')
              .map((value) => ({ value, label: extentNames[value] }))}
            onChange={(event) => choices.setExtent(event.currentTarget.value as ExportExtent)}
          />
        )}
        {format !== 'chronology.csv' && (
          <NativeSelect
            aria-label="How sources are cited"
            size="sm"
            value={style}
            data={citationStyleIds.map((value) => ({ value, label: citationStyles[value].name }))}
            onChange={(event) =>
              choices.setStyle(citationStyleIds.find((id) => id === event.currentTarget.value) ?? 'note')
            }
          />
        )}
        <Checkbox
          label="With comments"
          size="sm"
          checked={comments}
          onChange={(event) => choices.setComments(event.currentTarget.checked)}
        />
      </div>
    </div>
  );
}
