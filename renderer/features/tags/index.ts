export { TagDetails } from './TagDetails';
export { TagTree } from './TagTree';
