/** Draws an SVG as a PNG, `scale` pixels for each of its own. Rejects where the window cannot. */
export async function drawPng(svg: string, scale: number): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) =>
          blob ? resolve(blob) : reject(new Error('The picture could not be drawn. Save it as SVG.')),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
