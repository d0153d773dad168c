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
/**
 * Letters that stand each for itself, none of which joins what is beside it: Latin, Greek, Cyrillic, Armenian,
 * punctuation, and the scripts of China, Japan and Korea. All are one unit of UTF-16. Segmenting costs fifty times more.
 */
const eachAlone =
  /^[ -~\u00a0-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u2030-\u205e\u2e80-\u2fff\u3001-\u3029\u3030-\u3096\u309b-\u9fff\uac00-\ud7a3]*$/;
const capital = /^\p{Lu}/u;

/** What a unit of `eachAlone` is wide: below U+1100 only the capitals differ. */
function unitEms(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ascii[code] ?? 0.6;
  const letter = text.charAt(at);
  if (code > 0xff && code < 0x1100) return capital.test(letter) ? 0.7 : 0.58;
  return emsOf(letter);
}

/** Calls `tell` for each grapheme, with where it ends and its width in ems, until it says that this was enough. */
function measure(text: string, tell: (end: number, ems: number) => boolean): void {
  if (eachAlone.test(text)) {
    for (let at = 0; at < text.length; at += 1) if (tell(at + 1, unitEms(text, at))) return;
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
