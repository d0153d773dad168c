import { Schema } from '@tiptap/pm/model';

/** The article schema as a real editor would declare it, to hold our positions against ProseMirror's own. */
export const articleSchema = new Schema({
  nodes: {
    doc: { content: 'block*' },
    paragraph: { group: 'block', content: 'inline*' },
    heading: { group: 'block', content: 'inline*', attrs: { level: {} } },
    caption: { group: 'block', content: 'inline*' },
    codeBlock: { group: 'block', content: 'text*', marks: '', code: true },
    blockquote: { group: 'block', content: 'block+' },
    bulletList: { group: 'block', content: 'listItem+' },
    orderedList: { group: 'block', content: 'listItem+', attrs: { start: { default: 1 } } },
    listItem: { content: 'block+' },
    table: { group: 'block', content: 'tableRow+' },
    tableRow: { content: '(tableCell | tableHeader)*' },
    tableCell: { content: 'block*' },
    tableHeader: { content: 'block*' },
    horizontalRule: { group: 'block' },
    image: { group: 'block', attrs: { alt: { default: null } } },
    text: { group: 'inline' },
    hardBreak: { group: 'inline', inline: true },
  },
  marks: { bold: {}, italic: {}, link: { attrs: { href: {} } } },
});
