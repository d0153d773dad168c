export { DetailsPane } from './details/DetailsPane';
export { EventHosts } from './EventHosts';
export { eventMenu } from './event-menu';
export { openLinkField } from './link/LinkFieldHost';
export { TimelineStrip } from './strip/TimelineStrip';
