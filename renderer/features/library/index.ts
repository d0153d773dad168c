export { ArticleDetails } from './ArticleDetails';
export { LibraryPane } from './LibraryPane';
export { LibrarySwitcher } from './LibrarySwitcher';
export { sayOrigin } from './origin';
export { StaleDatesDialog } from './stale/StaleDatesDialog';
