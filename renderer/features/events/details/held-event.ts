import type { Inputs, Outputs } from '../../../platform/api';

/** An event as its details hold it. */
export type HeldEvent = Outputs['events']['get'];

/** Changes fields of the event at hand. */
export type EditEvent = (fields: Inputs['events']['edit']['fields']) => Promise<unknown>;
