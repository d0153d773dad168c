import { notifications } from '@mantine/notifications';
import { isolated } from '#common/text/isolated';
import { isCancelled, sentenceOf, troubleCode } from './trouble';

/** Milliseconds a passing message stays: long enough for a short sentence, twice over. */
const passing = 5000;
/** Milliseconds that the reason stays why something asked for was not done: it may tell what to do instead. */
const refusal = 15_000;

/** The last passing message: the next takes its place, so that undoing ten times does not pile up ten. */
let last: string | null = null;

/** Short messages in a corner of the window, read out politely. */
export const notify = {
  /** Says that something was done: "Undid: link to event". Goes by itself. */
  done(message: string): void {
    if (last !== null) notifications.hide(last);
    last = notifications.show({
      message: isolated(message),
      autoClose: passing,
      role: 'status',
      color: 'accent',
    });
  },
  /**
   * Says what went wrong, as a sentence; stays until dismissed, but for a refusal, which is about what was just asked
   * and would else stand before the buttons of what comes next. The same trouble is shown once.
   */
  trouble(error: unknown): void {
    if (isCancelled(error)) return;
    const message = typeof error === 'string' ? error : sentenceOf(error);
    notifications.show({
      id: `trouble:${message}`,
      message: isolated(message),
      autoClose: troubleCode(error) === 'REFUSED' ? refusal : false,
      role: 'alert',
      color: 'red',
      withBorder: true,
    });
  },
};
