export { ReaderPane } from './ReaderPane';
