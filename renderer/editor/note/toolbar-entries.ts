import type { Editor } from '@tiptap/react';
import type { MenuEntry } from '../../ui/ContextMenu';
import { chosenCitation, convertCitation, roomBelow } from './citing';

/** How the words at the caret are formatted. */
export interface FormatAt {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly bullets: boolean;
  readonly numbers: boolean;
  readonly quote: boolean;
  readonly linked: boolean;
  readonly inTable: boolean;
  /** 0 where the caret is in no heading. */
  readonly heading: 0 | 1 | 2 | 3;
  /** The kind of citation that is selected. */
  readonly cited: 'citation' | 'citationBlock' | null;
}

/** Looks at the caret of an editor. */
export function formatAt(editor: Editor): FormatAt {
  const cited = chosenCitation(editor)?.node.type.name;
  return {
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    bullets: editor.isActive('bulletList'),
    numbers: editor.isActive('orderedList'),
    quote: editor.isActive('blockquote'),
    linked: editor.isActive('link'),
    inTable: editor.isActive('table'),
    heading: ([1, 2, 3] as const).find((level) => editor.isActive('heading', { level })) ?? 0,
    cited: cited === 'citation' || cited === 'citationBlock' ? cited : null,
  };
}

/** The entries under Heading; the one that is now is left out. */
export function headingEntries(editor: Editor, now: FormatAt['heading']): MenuEntry[] {
  const write = () => editor.chain().focus();
  const headings = ([1, 2, 3] as const).filter((level) => level !== now);
  return [
    ...headings.map((level) => ({
      label: ['Heading', 'Smaller heading', 'Smallest heading'][level - 1] ?? '',
      keys: `Mod+Alt+${level}`,
      run: () => void write().setHeading({ level }).run(),
    })),
    ...(now === 0
      ? []
      : [{ label: 'Plain text', keys: 'Mod+Alt+0', run: () => void write().setParagraph().run() }]),
  ];
}

/** The entries under More: what is needed less often, and what fits where the caret is. */
export function moreEntries(editor: Editor, now: FormatAt): MenuEntry[] {
  const write = () => editor.chain().focus();
  const citation: MenuEntry = {
    label: now.cited === 'citationBlock' ? 'Citation as a number' : 'Citation as a quoted block',
    keys: 'Mod+Alt+Q',
    disabled: now.cited === null,
    run: () => {
      const chosen = chosenCitation(editor);
      if (chosen) convertCitation(editor, chosen.pos);
      editor.commands.focus();
    },
  };
  const table: MenuEntry[] = now.inTable
    ? [
        { label: 'Row below', run: () => void write().addRowAfter().run() },
        { label: 'Column after', run: () => void write().addColumnAfter().run() },
        { label: 'Delete row', danger: true, run: () => void write().deleteRow().run() },
        { label: 'Delete column', danger: true, run: () => void write().deleteColumn().run() },
        { label: 'Delete table', danger: true, run: () => void write().deleteTable().run() },
      ]
    : [{ label: 'Table', run: () => insertTable(editor) }];
  return [
    citation,
    'divider',
    ...table,
    'divider',
    { label: 'Code', run: () => void write().toggleCodeBlock().run() },
    { label: 'Rule', run: () => void write().setHorizontalRule().run() },
  ];
}

function insertTable(editor: Editor): void {
  editor
    .chain()
    .focus()
    .insertTable({ rows: 3, cols: 3, withHeaderRow: true })
    .command(({ tr }) => roomBelow(tr).docChanged)
    .run();
}
