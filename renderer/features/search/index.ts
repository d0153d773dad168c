export { SearchPane } from './SearchPane';
