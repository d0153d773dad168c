import type { DiffPiece } from '#common/text/revise/word-diff';

/** Words taken out struck through, words put in underlined; a screen reader hears which is which. */
export function DiffWords({ pieces }: { pieces: readonly DiffPiece[] }) {
  let at = 0;
  return pieces.map(({ kind, text }) => {
    const key = `${at} ${kind}`;
    at += text.length;
    if (kind === 'out') return <del key={key}>{text}</del>;
    return kind === 'in' ? <ins key={key}>{text}</ins> : <span key={key}>{text}</span>;
  });
}
