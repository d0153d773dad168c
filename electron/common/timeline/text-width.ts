const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How wide letters are against the font size: generous, since every system has another font. */
function emsOf(grapheme: string): number {
  if (/^[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60]/u.test(grapheme)) return 1.02;
  if (/^\p{Extended_Pictographic}/u.test(grapheme)) return 1.3;
  if (/^[ilj.,:;'’|!()[\]]/u.test(grapheme)) return 0.34;
  if (/^[mwMW—@%]/u.test(grapheme)) return 0.92;
  if (/^\p{Lu}/u.test(grapheme)) return 0.7;
  return grapheme === ' ' ? 0.3 : 0.58;
}

/** Most titles are ASCII, and thousands are measured at once: those are looked up. */
const ascii = Array.from({ length: 128 }, (_, code) => emsOf(String.fromCodePoint(code)));
const isAscii = /^[ -~]*$/;

/** Calls `tell` for each grapheme, with where it ends and its width in ems, until it says that this was enough. */
function measure(text: string, tell: (end: number, ems: number) => boolean): void {
  if (isAscii.test(text)) {
    for (let at = 0; at < text.length; at += 1) if (tell(at + 1, ascii[text.charCodeAt(at)] ?? 0.6)) return;
    return;
  }
  for (const { segment, index } of segmenter.segment(text))
    if (tell(index + segment.length, emsOf(segment))) return;
}

/** About how many pixels a line of text takes, on the wide side, in a font of `size` pixels. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  measure(text, (_, width) => {
    ems += width;
    return false;
  });
  return ems * size;
}

/** The text cut to a width with an ellipsis, never within a grapheme; whole where it fits. */
export function fitText(text: string, size: number, width: number): { text: string; width: number } {
  const ellipsis = 0.8;
  const room = width / size;
  let ems = 0;
  let keptEnd = 0;
  let keptEms = 0;
  measure(text, (end, more) => {
    ems += more;
    if (ems + ellipsis <= room) {
      keptEnd = end;
      keptEms = ems;
    }
    return ems > room;
  });
  if (ems <= room) return { text, width: ems * size };
  return { text: `${text.slice(0, keptEnd).trimEnd()}…`, width: (keptEms + ellipsis) * size };
}
