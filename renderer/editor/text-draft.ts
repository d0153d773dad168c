import { Editor, Extension, type JSONContent } from '@tiptap/core';
import { UndoRedo } from '@tiptap/extensions';
import { ChangeSet } from '@tiptap/pm/changeset';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { offsetToPos, type BlockMap } from '#common/text/block-map';
import type { PictureSource } from '../platform/pictures';
import { keepFieldHistory } from '../platform/text-field';
import { articleExtensionsWith } from './article-schema';
import { lookCss, type ReadingMark } from './painting/look';
import type { ArticleText } from './read-article';
import { docOf, editOf, type TextEditMade } from './text-edit-made';

export interface TextDraftOptions {
  readonly revision: string;
  readonly text: ArticleText;
  /** The pictures kept with the article. */
  readonly pictures: PictureSource;
  /** What a screen reader calls it. */
  readonly label: string;
  /** BCP 47; empty when unknown. */
  readonly language: string;
}

/** What whoever shows a draft is told: words changed, and the keys that save (Mod+S) and leave (Escape). */
interface TextDraftListener {
  onChange(): void;
  onSave(): void;
  onLeave(): void;
}

/** Passages shown while editing; more would be felt with each key. */
const mostPassages = 2000;

/** An article's text being edited: an editor of the closed schema, and the edit it has come to so far. */
export class TextDraft {
  /** The revision the editing began with. */
  readonly base: string;
  /** What the editor is drawn in; whoever shows it puts it in the page. */
  readonly element = document.createElement('div');
  readonly #editor: Editor;
  readonly #map: BlockMap;
  readonly #start: Node;
  readonly #forget: () => void;
  #changes: ChangeSet;
  #told: TextDraftListener | null = null;

  constructor({ revision, text, pictures, label, language }: TextDraftOptions) {
    this.base = revision;
    this.#map = text.map;
    this.#editor = new Editor({
      element: this.element,
      injectCSS: false,
      content: text.doc as JSONContent,
      extensions: [...articleExtensionsWith(pictures), UndoRedo, Passages, this.#keys()],
      enableInputRules: false,
      enablePasteRules: false,
      coreExtensionOptions: { clipboardTextSerializer: { blockSeparator: '\n\n' } },
      editorProps: {
        attributes: {
          'aria-label': label,
          role: 'textbox',
          'aria-multiline': 'true',
          spellcheck: 'false',
          ...(language === '' ? {} : { lang: language }),
        },
        handlePaste: pasteWords,
        // Words dragged in would bring foreign form along; they can be pasted.
        handleDrop: () => true,
      },
      onTransaction: ({ transaction }) => {
        if (!transaction.docChanged) return;
        this.#changes = this.#changes.addSteps(transaction.doc, transaction.mapping.maps, null);
        this.#told?.onChange();
      },
    });
    this.#start = this.#editor.state.doc;
    this.#changes = ChangeSet.create(this.#start);
    this.#forget = keepFieldHistory(this.#editor.view.dom, {
      undo: () => this.#editor.commands.undo(),
      redo: () => this.#editor.commands.redo(),
    });
  }

  /** Who shows the draft hears what is done in it; the last one to listen counts. */
  listen(listener: TextDraftListener): void {
    this.#told = listener;
  }

  get isChanged(): boolean {
    return !this.#editor.state.doc.eq(this.#start);
  }

  /** The edit so far, for the core. */
  made(): TextEditMade {
    return editOf(this.#start, this.#map, this.#editor.state.doc, this.#changes.changes);
  }

  /** The same as a whole text that takes the place of another with so many top blocks. */
  instead(blocks: number): TextEditMade {
    const insert = [...docOf(this.#editor.state.doc).content];
    return { kind: 'blocks', splices: [{ at: 0, remove: blocks, insert }], steps: null };
  }

  /** Shows passages on the text as it was when the editing began; they follow what is typed. */
  showPassages(marks: readonly ReadingMark[]): void {
    if (this.isChanged) return;
    const all = marks.slice(0, mostPassages).flatMap(({ ranges, look, label }) =>
      ranges.map(({ start, end }) =>
        Decoration.inline(offsetToPos(this.#map, start), offsetToPos(this.#map, end), {
          class: 'tl-mark',
          style: lookCss(look, 0),
          title: label,
        }),
      ),
    );
    const { view } = this.#editor;
    view.dispatch(view.state.tr.setMeta(passages, DecorationSet.create(view.state.doc, all)));
  }

  /** Puts the caret at an offset of the text as it was, and its line `below` pixels under the top of the view. */
  startAt(scroller: HTMLElement, offset: number, below: number): void {
    if (this.#map.blocks.length === 0 || offset > this.#map.index.length) return;
    const pos = offsetToPos(this.#map, offset);
    const { node } = this.#editor.view.domAtPos(pos);
    const element = node instanceof Element ? node : node.parentElement;
    if (!element) return;
    const top = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
    scroller.scrollTop += top - below;
    this.#editor.commands.setTextSelection(pos);
  }

  focus(): void {
    this.#editor.view.dom.focus({ preventScroll: true });
  }

  destroy(): void {
    this.#forget();
    this.#editor.destroy();
  }

  #keys(): Extension {
    return Extension.create({
      name: 'editingKeys',
      priority: 1000,
      addKeyboardShortcuts: () => ({
        'Mod-s': () => this.#tell('onSave'),
        'Mod-Enter': () => this.#tell('onSave'),
        Escape: () => this.#tell('onLeave'),
        Enter: ({ editor }) => editor.commands.splitListItem('listItem'),
        'Shift-Enter': ({ editor }) => editor.commands.insertContent({ type: 'hardBreak' }),
        'Mod-b': ({ editor }) => editor.commands.toggleMark('bold'),
        'Mod-i': ({ editor }) => editor.commands.toggleMark('italic'),
      }),
    });
  }

  #tell(what: 'onSave' | 'onLeave'): boolean {
    this.#told?.[what]();
    return true;
  }
}

const passages = new PluginKey<DecorationSet>('passages');

/** Passages lie over the text and follow it; words typed at their ends are outside. */
const Passages = Extension.create({
  name: 'passages',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key: passages,
      state: {
        init: () => DecorationSet.empty,
        apply: (transaction, set) =>
          (transaction.getMeta(passages) as DecorationSet | undefined) ??
          set.map(transaction.mapping, transaction.doc),
      },
      props: { decorations: (state) => passages.getState(state) },
    }),
  ],
});

/** Pastes words and nothing else, a paragraph for each line. */
function pasteWords(view: EditorView, event: ClipboardEvent): boolean {
  const lines = (event.clipboardData?.getData('text/plain') ?? '')
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '');
  event.preventDefault();
  const [first, ...more] = lines;
  if (first === undefined) return true;
  const { schema, selection } = view.state;
  const inCode = selection.$from.parent.type.spec.code === true;
  if (more.length === 0 || inCode) {
    view.dispatch(view.state.tr.insertText(inCode ? lines.join('\n') : first).scrollIntoView());
    return true;
  }
  const paragraphs = lines.map((line) => schema.node('paragraph', null, [schema.text(line)]));
  const slice = new Slice(Fragment.from(paragraphs), 1, 1);
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView());
  return true;
}
