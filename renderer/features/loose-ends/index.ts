export { LooseEndList } from './LooseEndList';
