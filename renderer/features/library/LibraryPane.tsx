import { Tabs, Tooltip } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { useApi } from '../../platform/api';
import { useCommand } from '../../platform/commands';
import { useCall } from '../../platform/live';
import { showPart } from '../../platform/parts';
import { useLibrary } from '../../platform/session';
import { useSetting } from '../../platform/settings';
import { useWorkspace } from '../../platform/workspace';
import { LooseEndList } from '../loose-ends';
import { beginNewTag, TagTree } from '../tags';
import { askArticleRemoval } from './article-acts';
import { ArticleList } from './ArticleList';
import { EventList } from './EventList';
import { NoteList } from './NoteList';
import styles from './LibraryPane.module.css';

const Section = z.enum(['articles', 'tags', 'events', 'notes', 'loose ends']);
type Section = z.infer<typeof Section>;

const sections: readonly [Section, string][] = [
  ['articles', 'Articles'],
  ['events', 'Events'],
  ['tags', 'Tags'],
  ['notes', 'Notes'],
];

/** The left pane: what the library holds, a section each, filtered as you type. */
export function LibraryPane() {
  const [section, setSection] = useSetting<Section>('library.section', Section, 'articles');
  const [asked, setAsked] = useState(0);
  const api = useApi();
  const { writable } = useLibrary();
  const article = useWorkspace((state) => state.article);
  useCommand(
    'tag.new',
    () => {
      setSection('tags');
      showPart('library');
      beginNewTag(null);
    },
    { enabled: writable },
  );
  useCommand('view.looseEnds', () => {
    setSection('loose ends');
    showPart('library');
    setAsked(asked + 1);
  });
  useCommand(
    'article.remove',
    async () => {
      if (article === null) return;
      const { label } = await api.articles.get({ id: article });
      askArticleRemoval(article, label);
    },
    { enabled: writable && article !== null },
  );
  return (
    <Tabs
      value={section}
      onChange={(next) => setSection(Section.catch('articles').parse(next))}
      keepMounted={false}
      className={styles.tabs ?? ''}
    >
      <Tabs.List className={styles.list ?? ''} aria-label="What the library holds">
        {sections.map(([value, label]) => (
          <Tabs.Tab key={value} value={value}>
            {label}
          </Tabs.Tab>
        ))}
        <LooseEndsTab />
      </Tabs.List>
      <Tabs.Panel value="articles" className={styles.panel ?? ''}>
        <ArticleList />
      </Tabs.Panel>
      <Tabs.Panel value="events" className={styles.panel ?? ''}>
        <EventList />
      </Tabs.Panel>
      <Tabs.Panel value="tags" className={styles.panel ?? ''}>
        <TagTree />
      </Tabs.Panel>
      <Tabs.Panel value="notes" className={styles.panel ?? ''}>
        <NoteList />
      </Tabs.Panel>
      <Tabs.Panel value="loose ends" className={styles.panel ?? ''}>
        <LooseEndList asked={asked} />
      </Tabs.Panel>
    </Tabs>
  );
}

/** The tab of the loose ends: a mark, since they are no kind of record beside the others; their number is read out. */
function LooseEndsTab() {
  const open = useCall(['looseEnds', 'counts'], undefined, { keep: true }).data?.open;
  const words = open === undefined ? 'Loose ends' : `Loose ends, ${open.toLocaleString('en')} of them`;
  return (
    <Tooltip label={words}>
      <Tabs.Tab value="loose ends" aria-label={words} className={styles.ends ?? ''}>
        <IconListCheck size={18} stroke={1.75} aria-hidden="true" />
      </Tabs.Tab>
    </Tooltip>
  );
}
