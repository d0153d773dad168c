import { answer, os } from './base';

/** The `host` calls: whatever host this is answers them. */
export const hostRouter = {
  info: os.host.info.handler(({ context }) => context.host.info()),
  events: os.host.events.handler(async function* ({ context, signal }) {
    yield* context.host.events(signal);
  }),
  parted: os.host.parted.handler(({ context }) => {
    context.host.parted();
    return {};
  }),
  libraries: os.host.libraries.handler(({ context }) => context.host.libraries()),
  openLibrary: os.host.openLibrary.handler(async ({ context, input }) => ({
    opened: await answer(context.host.openLibrary(input.handle)),
  })),
  newLibrary: os.host.newLibrary.handler(async ({ context, input }) => ({
    opened: await answer(context.host.newLibrary(input.name)),
  })),
  chooseLibrary: os.host.chooseLibrary.handler(async ({ context }) => ({
    opened: await answer(context.host.chooseLibrary()),
  })),
  chooseFiles: os.host.chooseFiles.handler(({ context }) => answer(context.host.chooseFiles())),
  chooseTarget: os.host.chooseTarget.handler(async ({ context, input }) => ({
    handle: await answer(context.host.chooseTarget(input)),
  })),
  commandState: os.host.commandState.handler(({ context, input }) => {
    context.host.commandState(input);
    return {};
  }),
  settings: os.host.settings.handler(({ context }) => context.host.settings()),
  saveSettings: os.host.saveSettings.handler(async ({ context, input }) => {
    await answer(context.host.saveSettings(input.values));
    return {};
  }),
  flush: os.host.flush.handler(async ({ context }) => {
    await context.session.library.flush();
    return { seq: context.session.library.seq };
  }),
};
