const firstIsolate = '\u2068';
const popIsolate = '\u2069';
/** Letters of scripts that are written from right to left (Hebrew to Mandaic, Syriac, Arabic and their forms). */
const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/**
 * A sentence of ours in which each title in quotation marks that has letters written from right to left is set apart
 * (Unicode UAX #9, first strong isolate): what follows it would else be drawn on its other side. To be shown, never to
 * be kept: the marks are characters.
 */
export function isolated(sentence: string): string {
  return sentence.replace(/“([^“”]*)”/g, (quoted, title: string) =>
    fromTheRight.test(title) ? `“${firstIsolate}${title}${popIsolate}”` : quoted,
  );
}
