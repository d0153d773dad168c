export { beginNewTag } from './new-tag-request';
export { TagDetails } from './TagDetails';
export { TagHosts } from './TagHosts';
export { TagTree } from './TagTree';
