export { NotePane } from './NotePane';
