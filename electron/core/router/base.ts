import { implement, ORPCError } from '@orpc/server';
import { contract } from '#common/contract/contract';
import type { TroubleCode } from '#common/contract/base';
import type { Result } from '#common/result';
import type { Trouble } from '#core/services/trouble';
import type { RouterContext } from './context';

type Context = RouterContext & Record<never, never>;

/** The contract with our context: every feature of the router implements its part of this. */
export const os = implement(contract).$context<Context>();

/** The one place where a service's error, a value, becomes an error of the contract. */
function asContractError({ code, message, what }: Trouble): ORPCError<TroubleCode, { what?: string }> {
  return new ORPCError(code, { message, data: what === undefined ? {} : { what } });
}

/** Answers a call with what a service made of it, or with its error. */
export async function answer<T>(outcome: Result<T, Trouble> | Promise<Result<T, Trouble>>): Promise<T> {
  const result = await outcome;
  if (result.ok) return result.value;
  throw asContractError(result.error);
}
