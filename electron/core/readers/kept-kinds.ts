import { pictureKind } from '#common/formats/pictures/picture-kind';

const byEnding: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  md: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  csv: 'text/csv',
  pdf: 'application/pdf',
  rtf: 'application/rtf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  epub: 'application/epub+zip',
  mhtml: 'multipart/related',
  eml: 'message/rfc822',
  zip: 'application/zip',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
};

const pdf = [0x25, 0x50, 0x44, 0x46];

/** The media type of a file that is only kept: what its first bytes say, else what its name says, else unknown. */
export function mediaTypeOf(name: string, bytes: Uint8Array): string {
  const [, ending = ''] = /\.([^./\\]+)$/.exec(name) ?? [];
  return (
    (pdf.every((byte, at) => bytes[at] === byte) ? 'application/pdf' : pictureKind(bytes)) ??
    byEnding[ending.toLowerCase()] ??
    'application/octet-stream'
  );
}
