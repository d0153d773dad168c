import { getSchema, type Extensions } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { Placeholder } from '@tiptap/extensions';
import type { Schema } from '@tiptap/pm/model';
import { StarterKit } from '@tiptap/starter-kit';
import type { RichText } from '#common/model/rich-text';
import { CitationKeys } from './citation-keys';
import { CitationBlockNode, CitationNode } from './citation-nodes';
import { type CitationOptions, noCitationOptions } from './citation-options';
import { LinkMark } from './link-mark';

/** A table is its rows and nothing else: widths are for the window to choose. */
const PlainTable = Table.extend({ renderHTML: () => ['table', ['tbody', 0]] }).configure({
  resizable: false,
  View: null,
});

/** TipTap's extensions for a note: a closed schema, whose names are those the exports know. */
export function noteExtensions(
  citations: CitationOptions = noCitationOptions(),
  placeholder = '',
): Extensions {
  return [
    StarterKit.configure({
      code: false,
      heading: { levels: [1, 2, 3] },
      link: false,
      strike: false,
      trailingNode: false,
      underline: false,
    }),
    LinkMark,
    PlainTable,
    TableRow,
    TableCell,
    TableHeader,
    CitationNode.configure(citations),
    CitationBlockNode.configure(citations),
    CitationKeys.configure(citations),
    Placeholder.configure({ placeholder, showOnlyWhenEditable: true }),
  ];
}

let schema: Schema | null = null;

/** The same as a ProseMirror schema; made once, since making it walks every extension. */
export function noteSchema(): Schema {
  schema ??= getSchema(noteExtensions());
  return schema;
}

/** Whether the editor can hold all of a note. One that it cannot is only shown: opening it would drop what it holds. */
export function fitsNote(body: RichText): boolean {
  try {
    noteSchema().nodeFromJSON(body).check();
    return (body.content?.length ?? 0) > 0;
  } catch {
    return false;
  }
}
