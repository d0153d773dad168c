import type { Contract } from '#common/contract/contract';
import type { Api } from '../../renderer/platform/api';
import type { Connection } from '../../renderer/platform/connect';

/** A connection that is open and stays so, to what answers in a test. */
export const openConnection = (client: Api): Connection<Contract> => ({
  client,
  state: () => 'open',
  onState: () => () => undefined,
  retry: () => undefined,
  close: () => undefined,
});
