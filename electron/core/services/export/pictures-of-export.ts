import { Buffer } from 'node:buffer';
import type { ExportPicture } from '#common/formats/export-view';
import { exportedPictures } from '#common/formats/pictures/export-limits';
import { imagesIn } from '#common/formats/pictures/images-in';
import { pictureKind, pictureSize } from '#common/formats/pictures/picture-kind';
import { sizeInWords } from '#common/formats/reading/limits';
import type { ArticleDoc } from '#common/text/article-doc';
import type { Blobs } from '#core/store/library';

/** Whether pictures go into an export, or the reason that stands in their place. */
export type PicturesWanted = 'embedded' | { readonly why: string };

/** The pictures of the texts in one export, as far as there is room for them. */
export class PicturesOfExport {
  #room: number = exportedPictures.all;

  constructor(
    readonly blobs: Pick<Blobs, 'readOriginal'>,
    readonly wanted: PicturesWanted,
  ) {}

  /** What is to be shown of each picture that a text holds, by SHA-256. Those that go out use up the room. */
  async of({ content }: ArticleDoc): Promise<ReadonlyMap<string, ExportPicture>> {
    const times = new Map<string, number>();
    for (const { attrs } of imagesIn(content))
      if (attrs?.file !== undefined) times.set(attrs.file, (times.get(attrs.file) ?? 0) + 1);
    const shown = new Map<string, ExportPicture>();
    for (const [file, count] of times) shown.set(file, await this.#read(file, count));
    return shown;
  }

  async #read(file: string, times: number): Promise<ExportPicture> {
    if (this.wanted !== 'embedded') return leftOut(this.wanted.why);
    const read = await this.blobs.readOriginal(file);
    const bytes = read.ok ? read.value : new Uint8Array();
    const kind = pictureKind(bytes);
    const size = kind && pictureSize(bytes, kind);
    if (kind === null || size === null) return leftOut('its file could not be read');
    const { each, all } = exportedPictures;
    if (bytes.length > each) return leftOut(`left out: larger than ${sizeInWords(each)}`);
    if (bytes.length * times > this.#room)
      return leftOut(`left out: more than ${sizeInWords(all)} of pictures`);
    this.#room -= bytes.length * times;
    const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
    return { kind: 'embedded', address: `data:${kind};base64,${base64}`, ...size };
  }
}

function leftOut(why: string): ExportPicture {
  return { kind: 'left out', why };
}
