import { Node, type NodeViewRenderer } from '@tiptap/core';
import type { DOMOutputSpec, Node as ProseNode } from '@tiptap/pm/model';
import { Citation } from '#common/model/note';
import { type CitationOptions, noCitationOptions } from './citation-options';
import { CitationView } from './citation-view';
import { citationOf, citationWords } from './cited-things';

const attributes = () => ({
  kind: { default: 'annotation', rendered: false },
  id: { default: '', rendered: false },
  quote: { default: '', rendered: false },
});

/** Reads a citation from HTML of our own; anything that does not hold a whole one is only text. */
function readCitation(element: HTMLElement): Citation | false {
  const { kind, id, quote } = element.dataset;
  const read = Citation.safeParse({ kind, id, quote: quote ?? '' });
  return read.success ? read.data : false;
}

/** How a citation leaves for the clipboard: readable anywhere, and whole for whoever knows the attributes. */
function written(name: string, node: ProseNode): Record<string, string> {
  const { kind, id, quote } = citationOf(node.attrs);
  return { 'data-cites': name, 'data-kind': kind, 'data-id': id, 'data-quote': quote };
}

const viewWith =
  (options: CitationOptions): NodeViewRenderer =>
  ({ node, editor, getPos }) =>
    new CitationView(node, options, (native) => {
      const at = getPos();
      if (at !== undefined && !native) editor.commands.setNodeSelection(at);
    });

/** A citation among the words: a small number that leads to the words cited. */
export const CitationNode = Node.create<CitationOptions>({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  marks: '',
  addOptions: noCitationOptions,
  addAttributes: attributes,
  parseHTML: () => [{ tag: 'cite[data-cites="citation"]', priority: 60, getAttrs: readCitation }],
  renderHTML({ node }): DOMOutputSpec {
    const words = citationWords(citationOf(node.attrs), this.options.things);
    return ['cite', written('citation', node), words];
  },
  renderText({ node }) {
    return ` [${citationWords(citationOf(node.attrs), this.options.things)}]`;
  },
  addNodeView() {
    return viewWith(this.options);
  },
});

/** Words quoted in a block of their own, with where they are from beneath. */
export const CitationBlockNode = Node.create<CitationOptions>({
  name: 'citationBlock',
  group: 'block',
  atom: true,
  selectable: true,
  addOptions: noCitationOptions,
  addAttributes: attributes,
  parseHTML: () => [{ tag: 'blockquote[data-cites="citationBlock"]', priority: 60, getAttrs: readCitation }],
  renderHTML({ node }): DOMOutputSpec {
    const { quote, ...ref } = citationOf(node.attrs);
    const source = this.options.things?.of(ref)?.source ?? '';
    const from: DOMOutputSpec[] = source === '' ? [] : [['p', `— ${source}`]];
    return ['blockquote', written('citationBlock', node), ['p', quote], ...from];
  },
  renderText({ node }) {
    return citationWords(citationOf(node.attrs), this.options.things);
  },
  addNodeView() {
    return viewWith(this.options);
  },
});
