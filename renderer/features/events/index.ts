export { DetailsPane } from './details/DetailsPane';
export { EventHosts } from './EventHosts';
export { eventMenu } from './event-menu';
export { TimelineStrip } from './strip/TimelineStrip';
