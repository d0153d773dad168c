import { Tabs } from '@mantine/core';
import { IconListCheck, IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { z } from 'zod';
import { useApi } from '../../platform/api';
import { useCommand, useLiveCommand } from '../../platform/commands';
import { useOpenEnds } from '../../platform/open-ends';
import { showPart } from '../../platform/parts';
import { allOf, noArticle, readOnlyLibrary } from '../../platform/reasons';
import { useLibrary } from '../../platform/session';
import { useSetting } from '../../platform/settings';
import { useWorkspace } from '../../platform/workspace';
import { Kbd } from '../../ui/Kbd';
import { Tip } from '../../ui/Tip';
import { LooseEndList } from '../loose-ends';
import { SearchPane } from '../search';
import { beginNewTag, TagTree } from '../tags';
import { askArticleRemoval } from './article-acts';
import { ArticleList } from './ArticleList';
import { EventList } from './EventList';
import { NoteList } from './NoteList';
import { SampleFoot } from './SampleFoot';
import styles from './LibraryPane.module.css';

const Section = z.enum(['articles', 'tags', 'events', 'notes', 'loose ends', 'find']);
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
  const panel = useRef<HTMLDivElement>(null);
  const show = (next: Section): void => {
    setSection(next);
    showPart('library');
  };
  useTagCommand(() => show('tags'));
  useRemoveCommand();
  useCommand('view.looseEnds', () => {
    show('loose ends');
    setAsked(asked + 1);
  });
  useCommand('find.everywhere', () => {
    // Within the press of the key: the one after it must find the field there.
    flushSync(() => show('find'));
    const field = panel.current?.querySelector('input');
    field?.focus();
    field?.select();
  });
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
        <SearchTab />
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
      <Tabs.Panel ref={panel} value="find" className={styles.panel ?? ''}>
        <SearchPane />
      </Tabs.Panel>
      <SampleFoot />
    </Tabs>
  );
}

/** A new tag is begun in the list of tags. */
function useTagCommand(onShow: () => void): void {
  const { writable } = useLibrary();
  const begin = (): void => {
    onShow();
    beginNewTag(null);
  };
  useCommand('tag.new', begin, { enabled: writable || readOnlyLibrary });
}

/** The article that is read can be removed from anywhere. */
function useRemoveCommand(): void {
  const api = useApi();
  const { writable } = useLibrary();
  const article = useWorkspace((state) => state.article);
  const remove = async (): Promise<void> => {
    if (article === null) return;
    const { label } = await api.articles.get({ id: article });
    askArticleRemoval(article, label);
  };
  const enabled = allOf(writable || readOnlyLibrary, article !== null || noArticle);
  useCommand('article.remove', remove, { enabled });
}

/** The tab of the loose ends: a mark, since they are no kind of record beside the others; their number is read out. */
function LooseEndsTab() {
  const open = useOpenEnds();
  const words = open === undefined ? 'Loose ends' : `Loose ends, ${open.toLocaleString('en')} of them`;
  return (
    <Tip label={words}>
      {(explained) => (
        <Tabs.Tab
          {...explained}
          value="loose ends"
          aria-label={words}
          className={`${styles.mark} ${styles.ends}`}
        >
          <IconListCheck size={16} stroke={1.75} aria-hidden="true" />
        </Tabs.Tab>
      )}
    </Tip>
  );
}

/** The tab of what was found in everything, a mark like the one beside it. */
function SearchTab() {
  const { keys } = useLiveCommand('find.everywhere');
  return (
    <Tip label={<>Find in everything {keys !== null && <Kbd keys={keys} />}</>}>
      {(explained) => (
        <Tabs.Tab {...explained} value="find" aria-label="Find in everything" className={styles.mark ?? ''}>
          <IconSearch size={16} stroke={1.75} aria-hidden="true" />
        </Tabs.Tab>
      )}
    </Tip>
  );
}
