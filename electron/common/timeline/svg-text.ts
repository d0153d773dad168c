import { escapeMarkup } from '../text/escape-markup';

/** The colours of a picture; without paper it stands on whatever is behind it. */
export interface Ink {
  readonly ink: string;
  readonly paper: string | null;
}

/** Control characters and halves of surrogate pairs: XML 1.0 allows none of them, even escaped. */
const forbidden = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Cs}/gu;

/** Words as XML text, safe in elements and quoted attributes; what XML cannot hold becomes U+FFFD. */
export function escapeXml(words: string): string {
  return escapeMarkup(words.replace(forbidden, '\ufffd'));
}

/** Attributes as they stand in a tag, numbers to a hundredth of a pixel. */
export function attributes(all: Readonly<Record<string, string | number>>): string {
  return Object.entries(all)
    .map(
      ([name, value]) =>
        ` ${name}="${typeof value === 'number' ? Number(value.toFixed(2)) : escapeXml(value)}"`,
    )
    .join('');
}

/** One line of text in the picture's ink. */
export function svgText(
  text: string,
  x: number,
  y: number,
  { size, quiet, bold, struck }: { size: number; quiet?: boolean; bold?: boolean; struck?: boolean },
): string {
  const look = {
    ...(quiet === true ? { 'fill-opacity': '0.75' } : {}),
    ...(bold === true ? { 'font-weight': '600' } : {}),
    ...(struck === true ? { 'text-decoration': 'line-through' } : {}),
  };
  return `<text${attributes({ x, y, 'font-size': size, ...look })}>${escapeXml(text)}</text>`;
}
