export { ArticlePicker } from './ArticlePicker';
export { ArticleSources } from './ArticleSources';
export { askGroup, askSources } from './asking';
export { HeadSources } from './HeadSources';
export { SourcesHosts } from './SourcesHosts';
