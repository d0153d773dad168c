export { beginNewTag } from './new-tag-request';
export { TagDetails } from './TagDetails';
export { TagTree } from './TagTree';
