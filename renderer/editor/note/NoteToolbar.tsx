import {
  IconBlockquote,
  IconBold,
  IconDots,
  IconHeading,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
} from '@tabler/icons-react';
import { type ChainedCommands, type Editor, useEditorState } from '@tiptap/react';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { type MenuEntry, useOpenMenu } from '../../ui/ContextMenu';
import { IconButton } from '../../ui/IconButton';
import { LinkField } from './LinkField';
import { formatAt, headingEntries, moreEntries } from './toolbar-entries';
import styles from './NoteEditor.module.css';

const size = { size: 16, stroke: 1.75 } as const;

interface Tool {
  readonly label: string;
  readonly icon: ReactNode;
  readonly keys?: string;
  readonly pressed?: boolean;
  readonly expanded?: boolean;
  readonly onClick: () => void;
}

interface Switch {
  readonly key: 'bold' | 'italic' | 'bullets' | 'numbers' | 'quote';
  readonly label: string;
  readonly icon: ReactNode;
  readonly keys?: string;
  readonly run: (chain: ChainedCommands) => ChainedCommands;
}

/** What is simply on or off at the caret. */
const switches: readonly Switch[] = [
  {
    key: 'bold',
    label: 'Bold',
    keys: 'Mod+B',
    icon: <IconBold {...size} />,
    run: (chain) => chain.toggleBold(),
  },
  {
    key: 'italic',
    label: 'Italic',
    keys: 'Mod+I',
    icon: <IconItalic {...size} />,
    run: (chain) => chain.toggleItalic(),
  },
  { key: 'bullets', label: 'List', icon: <IconList {...size} />, run: (chain) => chain.toggleBulletList() },
  {
    key: 'numbers',
    label: 'Numbered list',
    icon: <IconListNumbers {...size} />,
    run: (chain) => chain.toggleOrderedList(),
  },
  {
    key: 'quote',
    label: 'Quotation',
    icon: <IconBlockquote {...size} />,
    run: (chain) => chain.toggleBlockquote(),
  },
];

/** What can be done to the words at the caret. One stop for Tab; arrows walk it; Esc goes back to the words. */
export function NoteToolbar(props: {
  editor: Editor;
  linking: boolean;
  onLinking: (linking: boolean) => void;
}) {
  const { editor, linking, onLinking } = props;
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const tools = useTools(props, bar);
  const walk = (key: string): boolean => {
    const to = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0, End: tools.length - 1 }[key];
    if (to === undefined) return false;
    const next = (to + tools.length) % tools.length;
    setStop(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
    return true;
  };
  return (
    <div className={styles.bar}>
      <div
        ref={bar}
        role="toolbar"
        tabIndex={-1}
        aria-label="Formatting"
        className={styles.tools}
        onKeyDown={(event) => {
          if (event.key === 'Escape') editor.commands.focus();
          if (event.key === 'Escape' || walk(event.key)) event.preventDefault();
        }}
        // A click on a tool must not take the caret out of the words.
        onMouseDown={(event) => event.preventDefault()}
      >
        {tools.map((tool, index) => (
          <IconButton key={tool.label} {...tool} tabIndex={index === stop ? 0 : -1} />
        ))}
      </div>
      {linking && <LinkField editor={editor} onClose={() => onLinking(false)} />}
    </div>
  );
}

function useTools(
  { editor, linking, onLinking }: { editor: Editor; linking: boolean; onLinking: (on: boolean) => void },
  bar: RefObject<HTMLDivElement | null>,
): Tool[] {
  const openMenu = useOpenMenu();
  const now = useEditorState({ editor, selector: ({ editor: at }) => formatAt(at) });
  const menuAt = (index: number, entries: MenuEntry[]): void => {
    const box = bar.current?.querySelectorAll('button')[index]?.getBoundingClientRect();
    if (box) openMenu({ x: box.left, y: box.bottom }, entries);
  };
  return [
    {
      label: 'Heading',
      icon: <IconHeading {...size} />,
      pressed: now.heading > 0,
      onClick: () => menuAt(0, headingEntries(editor, now.heading)),
    },
    ...switches.map(({ key, run, ...tool }) => ({
      ...tool,
      pressed: now[key],
      onClick: () => void run(editor.chain().focus()).run(),
    })),
    {
      label: 'Link',
      keys: 'Mod+Shift+K',
      icon: <IconLink {...size} />,
      pressed: now.linked,
      expanded: linking,
      onClick: () => onLinking(!linking),
    },
    {
      label: 'More',
      icon: <IconDots {...size} />,
      onClick: () => menuAt(switches.length + 2, moreEntries(editor, now)),
    },
  ];
}
