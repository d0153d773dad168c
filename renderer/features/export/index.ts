export { ExportDialog } from './ExportDialog';
export { PictureDialog } from './PictureDialog';
