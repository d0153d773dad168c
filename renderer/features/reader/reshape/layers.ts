import type { AnnotationRow } from '#common/contract/rows';
import { rangesIn } from '#common/text/reshape';
import type { ArticleEditor } from '../../../editor/article-editor';

/**
 * The annotations that lie where one is, the innermost first: at the caret, and where none lies there at the beginning
 * of the annotation at hand.
 */
export function spotOf(
  editor: Pick<ArticleEditor, 'caret' | 'painter' | 'map'>,
  row: AnnotationRow | null,
  revision: string,
): readonly string[] {
  const caret = Math.min(editor.caret(), editor.map.index.length - 1);
  const start = row ? rangesIn(row.annotation.stretches, revision)[0]?.start : undefined;
  const own = row?.annotation.id;
  const spots = [caret, caret - 1, start]
    .filter((at) => at !== undefined && at >= 0)
    .map((at) => editor.painter.annotationsAt(at ?? 0));
  return (
    spots.find((ids) => own === undefined || ids.includes(own)) ?? spots.find((ids) => ids.length > 0) ?? []
  );
}

/** The one further out (1) or further in (-1), around the ends; the innermost where the one at hand is not there. */
export function layerFrom(here: readonly string[], selected: string | null, step: 1 | -1): string | null {
  const at = selected === null ? -1 : here.indexOf(selected);
  return at < 0 ? (here[0] ?? null) : (here[(at + step + here.length) % here.length] ?? null);
}
