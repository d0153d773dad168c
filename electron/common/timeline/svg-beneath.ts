import { svgText } from './svg-text';
import { textWidth } from './text-width';

/** What stands under a picture that goes out on its own. */
export interface Beneath {
  readonly caption: string;
  /** Where what is drawn is from, one line each; what counts as one with the line before stands further in. */
  readonly sources: readonly { readonly text: string; readonly inner: boolean }[];
}

const captionSize = 14;
const size = 11;
const lineHeight = 16;
/** More sources than this are counted, not listed: a picture is no bibliography. */
const mostSources = 40;
const indent = 16;

/** The caption and the list of sources below a picture, broken into lines that fit its width. */
export function beneathSvg(
  { caption, sources }: Beneath,
  at: { readonly y: number; readonly width: number; readonly margin: number },
): { readonly svg: string; readonly height: number } {
  const room = at.width - 2 * at.margin;
  let y = at.y + 14;
  const out: string[] = [];
  const put = (
    text: string,
    more: { size: number; quiet?: boolean; bold?: boolean; inset?: number },
  ): void => {
    const { inset = 0, ...look } = more;
    // What a source wraps to stands further in, so that each begins where the eye looks for it.
    wrapText(text, look.size, room - inset - indent).forEach((line, n) => {
      y += look.size === captionSize ? 20 : lineHeight;
      out.push(svgText(line, at.margin + inset + (n > 0 && look.size === size ? indent : 0), y, look));
    });
  };
  if (caption.trim() !== '') put(caption, { size: captionSize, bold: true });
  if (sources.length > 0) {
    y += 6;
    put('Sources', { size, bold: true });
    for (const { text, inner } of sources.slice(0, mostSources))
      put(text, { size, quiet: true, inset: inner ? indent : 0 });
    const more = sources.length - mostSources;
    if (more > 0) put(`and ${more} more`, { size, quiet: true });
  }
  return { svg: out.join(''), height: y - at.y + 14 };
}

/** A text in lines no wider than `width` pixels, broken at spaces; a word that is wider by itself is cut. */
export function wrapText(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  const words = text.trim().split(/\s+/u);
  for (const word of words.flatMap((each) => piecesOf(each, fontSize, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || textWidth(longer, fontSize) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

function piecesOf(word: string, fontSize: number, width: number): string[] {
  if (textWidth(word, fontSize) <= width) return [word];
  const pieces = [''];
  for (const { segment } of segmenter.segment(word)) {
    const last = pieces.at(-1) ?? '';
    if (last !== '' && textWidth(last + segment, fontSize) > width) pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces;
}
