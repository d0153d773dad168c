import { eventsByArticle } from '#core/services/event-articles';
import { datesToldOf, getEvent } from '#core/services/event-details';
import {
  articleTicks,
  createEvent,
  editEvent,
  eventHangsOn,
  listEvents,
  removeEvent,
  timelineEvents,
} from '#core/services/events';
import { eventFacets, eventTagCounts } from '#core/services/facets';
import { eventsKnownOn } from '#core/services/known-events';
import { findEvents } from '#core/services/find-events';
import { mergeEvents } from '#core/services/merge-events';
import { moveEvent } from '#core/services/move-event';
import { sameEvents, sayNotTheSame } from '#core/services/one-event/same-events';
import { answer, os } from './base';

/** The `events` calls. */
export const eventsRouter = {
  list: os.events.list.handler(({ context, input }) => listEvents(context.session, input)),
  timeline: os.events.timeline.handler(({ context, input }) => timelineEvents(context.session, input)),
  facets: os.events.facets.handler(({ context, input }) => eventFacets(context.session, input)),
  tagCounts: os.events.tagCounts.handler(({ context, input }) => eventTagCounts(context.session, input)),
  knownOn: os.events.knownOn.handler(({ context, input }) => answer(eventsKnownOn(context.session, input))),
  ticks: os.events.ticks.handler(({ context, input }) => articleTicks(context.session, input)),
  byArticle: os.events.byArticle.handler(({ context, input }) => eventsByArticle(context.session, input)),
  find: os.events.find.handler(({ context, input }) => findEvents(context.session, input)),
  get: os.events.get.handler(({ context, input }) => answer(getEvent(context.session, input.id))),
  told: os.events.told.handler(({ context, input }) => answer(datesToldOf(context.session, input))),
  create: os.events.create.handler(({ context, input }) => answer(createEvent(context.session, input))),
  edit: os.events.edit.handler(({ context, input }) =>
    answer(editEvent(context.session, input.id, input.fields)),
  ),
  moveDate: os.events.moveDate.handler(({ context, input }) => answer(moveEvent(context.session, input))),
  sameAs: os.events.sameAs.handler(({ context, input }) => answer(sameEvents(context.session, input.id))),
  notTheSame: os.events.notTheSame.handler(({ context, input }) =>
    answer(sayNotTheSame(context.session, input)),
  ),
  merge: os.events.merge.handler(({ context, input }) => answer(mergeEvents(context.session, input))),
  hangsOn: os.events.hangsOn.handler(({ context, input }) => answer(eventHangsOn(context.session, input.id))),
  remove: os.events.remove.handler(({ context, input }) => answer(removeEvent(context.session, input.id))),
};
