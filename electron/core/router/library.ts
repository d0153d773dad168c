import { citable } from '#core/services/citable';
import { citingComments } from '#core/services/citing-comments';
import { find } from '#core/services/find';
import { findById } from '#core/services/find-id';
import { libraryInfo } from '#core/services/library-info';
import { restoreSample } from '#core/services/sample/restore-sample';
import { citedThings } from '#core/services/sources';
import { answer, os } from './base';

/** The `library` calls. */
export const libraryRouter = {
  info: os.library.info.handler(({ context }) => libraryInfo(context.session)),
  findId: os.library.findId.handler(({ context, input }) => findById(context.session, input.text)),
  find: os.library.find.handler(({ context, input }) => find(context.session, input)),
  citable: os.library.citable.handler(({ context, input }) => citable(context.session, input)),
  citing: os.library.citing.handler(({ context, input }) => citingComments(context.session, input)),
  cited: os.library.cited.handler(({ context, input }) => citedThings(context.session, input.refs)),
  restoreSample: os.library.restoreSample.handler(({ context }) => answer(restoreSample(context.session))),
};
