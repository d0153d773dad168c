/** Where a command stands in the menu bar; `null` keeps it to the palette and its key. */
export type MenuName = 'File' | 'Edit' | 'View' | 'Article' | 'Go' | 'Help';

/**
 * A thing the user can do, by name. The palette, the menu bar, right-click menus and the shortcut sheet are
 * all made from this list; what a command does lives with its feature in the renderer.
 */
export interface CommandSpec {
  readonly id: string;
  readonly label: string;
  readonly menu: MenuName | null;
  /** `Mod` is Cmd on a Mac and Ctrl elsewhere. Keys without `Mod` or `Alt` act only outside text fields. */
  readonly keys: string | null;
  /** Keys that mean the same on a Mac, beside `keys`: those its users know from elsewhere. */
  readonly macKeys?: string;
  /** A line is drawn above it in the menu. */
  readonly apart?: boolean;
  /** Words that people look for it by and that its name has not: those of other programs. Small letters, a space between. */
  readonly also?: string;
}

const tagKeys = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const specs = [
  { id: 'import.files', label: 'Import files…', menu: 'File', keys: 'Mod+O', also: 'add open pdf html' },
  {
    id: 'import.paste',
    label: 'Import pasted text…',
    menu: 'File',
    keys: 'Mod+Shift+V',
    also: 'clipboard add',
  },
  { id: 'library.new', label: 'New library…', menu: 'File', keys: null, apart: true, also: 'create project' },
  { id: 'sample.restore', label: 'Put the sample back as it was', menu: 'File', keys: null },
  {
    id: 'library.open',
    label: 'Open library…',
    menu: 'File',
    keys: 'Mod+Shift+O',
    also: 'switch folder project',
  },
  { id: 'library.backups', label: 'Backups…', menu: 'File', keys: null, also: 'restore recover versions' },
  {
    id: 'library.bin',
    label: 'Bin…',
    menu: 'File',
    keys: null,
    also: 'trash deleted restore recover recycle',
  },
  {
    id: 'export.open',
    label: 'Export…',
    menu: 'File',
    keys: 'Mod+Shift+E',
    apart: true,
    also: 'save markdown html csv json share download',
  },
  { id: 'article.print', label: 'Print the article…', menu: 'File', keys: 'Mod+P', also: 'pdf paper' },
  {
    id: 'timeline.picture',
    label: 'Save the timeline as a picture…',
    menu: 'File',
    keys: null,
    also: 'export svg image',
  },
  { id: 'edit.undo', label: 'Undo', menu: 'Edit', keys: 'Mod+Z' },
  { id: 'edit.redo', label: 'Redo', menu: 'Edit', keys: 'Mod+Shift+Z' },
  {
    id: 'history.open',
    label: 'What changed…',
    menu: 'Edit',
    keys: null,
    also: 'history activity log versions undo',
  },
  {
    id: 'find.here',
    label: 'Find in the article or note…',
    menu: 'Edit',
    keys: 'Mod+F',
    apart: true,
    also: 'search regular expression regex pattern',
  },
  {
    id: 'find.everywhere',
    label: 'Find in everything…',
    menu: 'Edit',
    keys: 'Mod+Shift+F',
    also: 'search query filter everywhere library',
  },
  { id: 'find.next', label: 'Find next', menu: 'Edit', keys: 'F3', macKeys: 'Mod+G' },
  { id: 'find.previous', label: 'Find previous', menu: 'Edit', keys: 'Shift+F3', macKeys: 'Mod+Shift+G' },
  {
    id: 'annotation.remove',
    label: 'Delete annotation',
    menu: 'Edit',
    keys: 'Delete',
    apart: true,
    also: 'erase unhighlight',
  },
  { id: 'view.palette', label: 'Find and do…', menu: 'View', keys: 'Mod+K' },
  { id: 'view.details', label: 'Show details', menu: 'View', keys: 'Mod+Shift+D', apart: true },
  { id: 'view.note', label: 'Show note', menu: 'View', keys: 'Mod+J' },
  { id: 'view.timeline', label: 'Open or fold the timeline', menu: 'View', keys: 'Mod+Shift+L' },
  {
    id: 'timeline.knownOn',
    label: 'Timeline as known on a day…',
    menu: 'View',
    keys: null,
    also: 'history past',
  },
  {
    id: 'view.looseEnds',
    label: 'Show loose ends',
    menu: 'View',
    keys: 'Mod+Shift+K',
    also: 'problems issues checks todo gaps',
  },
  {
    id: 'view.shownTags',
    label: 'Show only some annotations…',
    menu: 'View',
    keys: 'Mod+Shift+H',
    also: 'filter hide',
  },
  {
    id: 'view.staleDates',
    label: 'Dates to work out anew…',
    menu: 'View',
    keys: null,
    also: 'recalculate update',
  },
  {
    id: 'view.reading',
    label: 'How articles look…',
    menu: 'View',
    keys: null,
    apart: true,
    also: 'font size width spacing typography appearance settings',
  },
  {
    id: 'view.theme',
    label: 'Light or dark',
    menu: 'View',
    keys: null,
    also: 'theme dark mode appearance colours colors night settings',
  },
  {
    id: 'article.highlight',
    label: 'Highlight',
    menu: 'Article',
    keys: 'h',
    also: 'mark annotate underline',
  },
  { id: 'article.tag', label: 'Tag…', menu: 'Article', keys: 't', also: 'code label keyword' },
  { id: 'article.comment', label: 'Comment', menu: 'Article', keys: 'c', also: 'annotate remark memo' },
  {
    id: 'article.link',
    label: 'Link to an event',
    menu: 'Article',
    keys: 'e',
    also: 'evidence claim connect',
  },
  {
    id: 'article.cite',
    label: 'Cite in the note',
    menu: 'Article',
    keys: 'n',
    also: 'reference footnote quote',
  },
  {
    id: 'article.copyQuote',
    label: 'Copy quote with citation',
    menu: 'Article',
    keys: 'Mod+Shift+C',
    also: 'reference clipboard',
  },
  {
    id: 'article.beside',
    label: 'Open an article beside…',
    menu: 'Article',
    keys: 'Mod+Alt+B',
    also: 'split side by side compare two panes',
  },
  { id: 'article.closeOne', label: 'Close this one of two articles', menu: 'Article', keys: null },
  { id: 'article.read', label: 'Mark as read', menu: 'Article', keys: 'd', also: 'done finished unread' },
  {
    id: 'article.outline',
    label: 'Outline…',
    menu: 'Article',
    keys: 'Mod+Alt+O',
    also: 'contents headings structure',
  },
  { id: 'annotation.next', label: 'Next annotation', menu: 'Article', keys: ']', apart: true },
  { id: 'annotation.previous', label: 'Previous annotation', menu: 'Article', keys: '[' },
  {
    id: 'annotation.outer',
    label: 'Annotation around this one, in the same spot',
    menu: 'Article',
    keys: 'Alt+ArrowUp',
  },
  {
    id: 'annotation.inner',
    label: 'Annotation inside this one, in the same spot',
    menu: 'Article',
    keys: 'Alt+ArrowDown',
  },
  {
    id: 'annotation.resize',
    label: 'Move an edge of the annotation',
    menu: 'Article',
    keys: 'r',
    apart: true,
    also: 'edges boundaries extend',
  },
  {
    id: 'annotation.addWords',
    label: 'Add the words to the annotation',
    menu: 'Article',
    keys: 'a',
    also: 'extend discontinuous',
  },
  { id: 'annotation.split', label: 'Split the annotation at the caret', menu: 'Article', keys: 'x' },
  { id: 'annotation.merge', label: 'Merge with the next annotation', menu: 'Article', keys: 'm' },
  {
    id: 'article.sameSource',
    label: 'Same source as…',
    menu: 'Article',
    keys: 's',
    apart: true,
    also: 'duplicate copy syndicated wire agency',
  },
  {
    id: 'article.retells',
    label: 'Retells a work not held…',
    menu: 'Article',
    keys: null,
    also: 'original source quotes',
  },
  {
    id: 'article.suggestions',
    label: 'Suggested events',
    menu: 'Article',
    keys: 'Mod+Shift+Y',
    also: 'automatic propose detect',
  },
  {
    id: 'article.editText',
    label: 'Edit text',
    menu: 'Article',
    keys: null,
    apart: true,
    also: 'correct fix scanning errors ocr revise',
  },
  {
    id: 'record.private',
    label: 'Keep private: never export',
    menu: 'Article',
    keys: null,
    also: 'hide confidential secret',
  },
  { id: 'article.remove', label: 'Delete article…', menu: 'Article', keys: null, also: 'erase trash' },
  {
    id: 'event.new',
    label: 'New event',
    menu: 'Article',
    keys: null,
    apart: true,
    also: 'create add timeline',
  },
  { id: 'tag.new', label: 'New tag', menu: 'Article', keys: null, also: 'create add code label' },
  { id: 'tag.move', label: 'Move the tag below another…', menu: null, keys: null },
  { id: 'tag.merge', label: 'Merge the tag into another…', menu: null, keys: null },
  { id: 'tag.split', label: 'Split the tag…', menu: null, keys: null },
  { id: 'note.new', label: 'New note', menu: 'Article', keys: null, also: 'create add write memo' },
  { id: 'go.back', label: 'Back', menu: 'Go', keys: 'Alt+ArrowLeft', macKeys: 'Mod+[' },
  { id: 'go.forward', label: 'Forward', menu: 'Go', keys: 'Alt+ArrowRight', macKeys: 'Mod+]' },
  { id: 'go.nextPart', label: 'Go to the next pane', menu: 'Go', keys: 'F6', apart: true },
  { id: 'go.previousPart', label: 'Go to the pane before', menu: 'Go', keys: 'Shift+F6' },
  { id: 'go.library', label: 'Go to the library', menu: 'Go', keys: 'Mod+4' },
  { id: 'go.reader', label: 'Go to the article', menu: 'Go', keys: 'Mod+1' },
  { id: 'go.otherArticle', label: 'Go to the other of two articles', menu: 'Go', keys: 'Mod+5' },
  { id: 'go.details', label: 'Go to details or note', menu: 'Go', keys: 'Mod+2' },
  { id: 'go.timeline', label: 'Go to the timeline', menu: 'Go', keys: 'Mod+3' },
  {
    id: 'help.keys',
    label: 'Change keys…',
    menu: 'Help',
    keys: null,
    also: 'settings preferences customise customize shortcuts',
  },
  {
    id: 'help.shortcuts',
    label: 'Keyboard shortcuts',
    menu: 'Help',
    keys: '?',
    also: 'help cheat sheet hotkeys bindings',
  },
  ...tagKeys.map((n) => ({
    id: `article.tag${n}` as const,
    label: `Highlight with recent tag ${n}`,
    menu: null,
    keys: String(n),
  })),
] as const satisfies readonly CommandSpec[];

/** All commands, in menu order. */
export const commands: readonly CommandSpec[] = specs;
export type CommandId = (typeof specs)[number]['id'] | `article.tag${(typeof tagKeys)[number]}`;
