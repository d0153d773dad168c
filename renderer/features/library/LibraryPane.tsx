import { Tabs } from '@mantine/core';
import { z } from 'zod';
import { useApi } from '../../platform/api';
import { useCommand } from '../../platform/commands';
import { showPart } from '../../platform/parts';
import { useLibrary } from '../../platform/session';
import { useSetting } from '../../platform/settings';
import { useWorkspace } from '../../platform/workspace';
import { beginNewTag, TagTree } from '../tags';
import { askArticleRemoval } from './article-acts';
import { ArticleList } from './ArticleList';
import { EventList } from './EventList';
import { NoteList } from './NoteList';
import styles from './LibraryPane.module.css';

const Section = z.enum(['articles', 'tags', 'events', 'notes']);
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
    </Tabs>
  );
}
