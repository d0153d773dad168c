import { Mark } from '@tiptap/core';
import { isSafeHref } from '#common/text/href';

const Bold = Mark.create({ name: 'bold', renderHTML: () => ['strong', 0] });

const Italic = Mark.create({ name: 'italic', renderHTML: () => ['em', 0] });

/** A link of the article, shown and never followed from here: where it leads can be read and copied. */
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  renderHTML: ({ mark }) => {
    const href = String(mark.attrs['href']);
    const shown = isSafeHref(href) ? { 'data-href': href, title: href } : {};
    return ['span', { 'data-link': '', ...shown }, 0];
  },
});

/** The three marks of an article document. Annotations are never marks: they lie over the text, not in it. */
export const articleMarks = [Bold, Italic, Link];
