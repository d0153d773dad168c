export { ArticleDetails } from './ArticleDetails';
export { LibraryPane } from './LibraryPane';
export { LibrarySwitcher } from './LibrarySwitcher';
