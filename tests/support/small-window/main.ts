import { findBridge } from '../../../renderer/platform/bridge';
import { type Connection, connect } from '../../../renderer/platform/connect';
import type { SmallContract } from '../small-contract';

/** What the tests find on the window: its connection, or the sentence it shows instead. */
export interface SmallWindow {
  connection: Connection<SmallContract> | null;
  refusal: string | null;
}

const bridge = findBridge(window);
const found: SmallWindow = bridge.ok
  ? { connection: connect<SmallContract>(bridge.value), refusal: null }
  : { connection: null, refusal: bridge.error };
Object.assign(window, { small: found });
