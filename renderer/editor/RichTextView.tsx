import { createElement, Fragment, type ReactNode } from 'react';
import { textAttr, type RichNode } from '#common/model/rich-text';
import { isSafeHref } from '#common/text/href';
import { CitedWords } from './note/CitedWords';
import styles from './CommentEditor.module.css';

/** A rich text as it reads, without an editor. What this does not know is shown by its words. */
export function RichTextView({ doc }: { doc: RichNode }) {
  return <div className={styles.shown}>{children(doc)}</div>;
}

/** Passed one by one and not as a list: what is only shown keeps its order, and needs no keys. */
function children(node: RichNode): ReactNode {
  return createElement(Fragment, null, ...(node.content ?? []).map(shown));
}

function shown(node: RichNode): ReactNode {
  switch (node.type) {
    case 'text':
      return marked(node);
    case 'hardBreak':
      return <br />;
    case 'bulletList':
      return <ul>{children(node)}</ul>;
    case 'orderedList':
      return <ol>{children(node)}</ol>;
    case 'listItem':
      return <li>{children(node)}</li>;
    case 'blockquote':
      return <blockquote>{children(node)}</blockquote>;
    case 'citation':
      return <CitedWords attrs={node.attrs ?? {}} />;
    case 'citationBlock':
      return (
        <p>
          <CitedWords attrs={node.attrs ?? {}} />
        </p>
      );
    default:
      return <p>{children(node)}</p>;
  }
}

function marked({ text = '', marks = [] }: RichNode): ReactNode {
  const has = (type: string): boolean => marks.some((mark) => mark.type === type);
  const words = has('italic') ? <em>{text}</em> : text;
  const strong = has('bold') ? <strong>{words}</strong> : words;
  const href = textAttr(marks.find(({ type }) => type === 'link')?.attrs, 'href');
  if (!isSafeHref(href)) return strong;
  return (
    <a href={href} title={href} target="_blank" rel="noopener noreferrer nofollow">
      {strong}
    </a>
  );
}
