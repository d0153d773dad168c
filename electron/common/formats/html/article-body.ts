import { pictureLine, pictureWords } from '../pictures/picture-words';
import { safeHref } from '../safe-href';
import type { AnnotatedGroup, AnnotatedLines, AnnotatedNode, StyledRun } from '../annotated-doc';
import type { ExportBody, ExportPicture } from '../export-view';
import type { ImageBlock } from '../../text/article-doc';
import { escapeMarkup } from '../../text/escape-markup';
import { quoteHtml } from './escape';

/** The highest heading of an article's own on the page: the article itself is headed by the one above. */
const topLevel = 4;

/**
 * The whole text of an article in pieces, lists, tables and pictures as they are. Words under a passage are marked,
 * and where a passage ends stands its number, which leads to it. Every block of words names itself, so that the text
 * can be read back and checked.
 */
export function* bodyHtml(
  { blocks, pictures }: ExportBody,
  article: { readonly id: string; readonly language: string },
  numbers: ReadonlyMap<string, number>,
): Generator<string> {
  const language = article.language === '' ? '' : ` lang="${escapeMarkup(article.language)}"`;
  yield `<div class="text" data-text="${article.id}"${language}>\n`;
  const writer = new BodyWriter(pictures, numbers);
  for (const block of blocks) yield `${writer.node(block)}\n`;
  yield '</div>\n';
}

class BodyWriter {
  constructor(
    readonly pictures: ReadonlyMap<string, ExportPicture>,
    readonly numbers: ReadonlyMap<string, number>,
  ) {}

  node(node: AnnotatedNode): string {
    switch (node.type) {
      case 'paragraph':
      case 'heading':
      case 'caption':
      case 'codeBlock':
        return this.#lines(node);
      case 'horizontalRule':
        return '<hr>';
      case 'image':
        return this.#picture(node);
      default:
        return this.#group(node);
    }
  }

  #lines({ type, level, runs }: AnnotatedLines): string {
    const words = runs.map((run) => this.#run(run, type === 'codeBlock')).join('');
    if (words === '') return '';
    // Each line of words takes its own direction: a page in one script may quote another.
    const attrs = ' data-block dir="auto"';
    switch (type) {
      case 'heading': {
        const name = `h${Math.min(6, topLevel - 1 + level)}`;
        return `<${name}${attrs}>${words}</${name}>`;
      }
      case 'codeBlock':
        return `<pre${attrs}><code>${words}</code></pre>`;
      case 'caption':
        return `<p class="caption"${attrs}>${words}</p>`;
      case 'paragraph':
        return `<p${attrs}>${words}</p>`;
    }
  }

  #run({ text, marks, passages, ends }: StyledRun, isCode: boolean): string {
    let out = isCode ? escapeMarkup(text) : quoteHtml(text);
    if (passages.length > 0) out = `<mark${passages.length > 1 ? ' class="more"' : ''}>${out}</mark>`;
    for (const mark of marks) {
      if (mark.type === 'bold') out = `<strong>${out}</strong>`;
      if (mark.type === 'italic') out = `<em>${out}</em>`;
      const href = mark.type === 'link' ? safeHref(mark.attrs.href) : null;
      if (href !== null) out = `<a href="${escapeMarkup(href)}">${out}</a>`;
    }
    return out + ends.map((id) => this.#reference(id)).join('');
  }

  #reference(id: string): string {
    const number = this.numbers.get(id) ?? '?';
    return `<sup class="ref" id="m-${id}"><a href="#q-${id}" aria-label="Passage ${number}">${number}</a></sup>`;
  }

  #picture({ attrs }: ImageBlock): string {
    const words = pictureWords(attrs);
    const kept = attrs?.file === undefined ? undefined : this.pictures.get(attrs.file);
    if (kept?.kind !== 'embedded')
      return `<p class="meta">${escapeMarkup(pictureLine(words, kept?.why ?? 'not kept'))}</p>`;
    const { address, width, height } = kept;
    return `<figure><img src="${address}" alt="${escapeMarkup(words)}" width="${width}" height="${height}"></figure>`;
  }

  #group({ type, content, start, colspan, rowspan }: AnnotatedGroup): string {
    const inside = content.map((node) => this.node(node)).join('');
    switch (type) {
      case 'blockquote':
        return `<blockquote>${inside}</blockquote>`;
      case 'bulletList':
        return `<ul>${inside}</ul>`;
      case 'orderedList':
        return start === 1 ? `<ol>${inside}</ol>` : `<ol start="${start}">${inside}</ol>`;
      case 'listItem':
        return `<li>${inside}</li>`;
      case 'table':
        return `<div class="table"><table>${inside}</table></div>`;
      case 'tableRow':
        return `<tr>${inside}</tr>`;
      case 'tableCell':
      case 'tableHeader': {
        const name = type === 'tableCell' ? 'td' : 'th';
        const spans = [
          colspan === 1 ? '' : ` colspan="${colspan}"`,
          rowspan === 1 ? '' : ` rowspan="${rowspan}"`,
        ];
        return `<${name}${spans.join('')}>${inside}</${name}>`;
      }
    }
  }
}
