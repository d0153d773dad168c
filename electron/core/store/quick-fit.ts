import { z } from 'zod';

/** Whether a value already is what its schema would make of it: valid, with every default filled in. */
export type Fits = (value: unknown) => boolean;

type Def = z.core.$ZodTypeDef & Record<string, unknown>;

/**
 * Compiles a schema into a check several times as fast as parsing, for the records of a whole library at open: it
 * builds nothing. Where it says false, the schema itself decides (and fills defaults or says what is wrong). Parts it
 * does not know how to compile are asked of the schema.
 */
export function quickFit(schema: z.core.$ZodType): Fits {
  const def = schema._zod.def as Def;
  switch (def.type) {
    case 'unknown':
      return () => true;
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'string':
      return stringFit(schema);
    case 'number':
      return numberFit(schema);
    case 'literal':
      return oneOf(def['values'] as unknown[]);
    case 'enum':
      return oneOf(Object.values(def['entries'] as Record<string, unknown>));
    case 'array':
      return plain(def) ? arrayFit(def) : minimumArrayFit(schema, def);
    case 'object':
      return plain(def) ? objectFit(def) : parsed(schema);
    case 'record':
      return recordFit(def);
    case 'nullable':
      return orElse(null, inner(def));
    case 'optional':
      return orElse(undefined, inner(def));
    case 'default':
      return inner(def);
    case 'lazy':
      return lazily(def['getter'] as () => z.core.$ZodType);
    default:
      return parsed(schema);
  }
}

const inner = (def: Def): Fits => quickFit(def['innerType'] as z.core.$ZodType);
const plain = (def: Def): boolean => ((def['checks'] as unknown[] | undefined) ?? []).length === 0;
const parsed =
  (schema: z.core.$ZodType): Fits =>
  (value) =>
    z.core.safeParse(schema, value).success;

function oneOf(values: unknown[]): Fits {
  const set = new Set(values);
  return (value) => set.has(value);
}

function orElse(exception: null | undefined, fits: Fits): Fits {
  return (value) => value === exception || fits(value);
}

/** Schemas that name themselves are compiled when first met. */
function lazily(getter: () => z.core.$ZodType): Fits {
  let fits: Fits | undefined;
  return (value) => (fits ??= quickFit(getter()))(value);
}

/** What zod gathers about a string or number while it is built: bounds and patterns. */
interface Bag {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly patterns?: ReadonlySet<RegExp>;
}

const knownStringChecks: ReadonlySet<unknown> = new Set(['string_format', 'min_length', 'max_length']);

function stringFit(schema: z.core.$ZodType): Fits {
  const def = schema._zod.def as Def;
  const checks = (def['checks'] as { _zod: { def: { check: string } } }[] | undefined) ?? [];
  if (!checks.every((check) => knownStringChecks.has(check._zod.def.check))) return parsed(schema);
  const { minimum = 0, maximum = Infinity, patterns = new Set<RegExp>() } = schema._zod.bag as Bag;
  const tests = [...patterns];
  return (value) =>
    typeof value === 'string' &&
    value.length >= minimum &&
    value.length <= maximum &&
    tests.every((pattern) => pattern.test(value));
}

function numberFit(schema: z.core.$ZodType): Fits {
  const { minimum = -Infinity, maximum = Infinity, format } = schema._zod.bag as Bag;
  if (format !== undefined && format !== 'safeint') return parsed(schema);
  const isNumber = format === undefined ? Number.isFinite : Number.isSafeInteger;
  return (value) => isNumber(value) && (value as number) >= minimum && (value as number) <= maximum;
}

function arrayFit(def: Def): Fits {
  const element = quickFit(def['element'] as z.core.$ZodType);
  return (value) => Array.isArray(value) && value.every(element);
}

function minimumArrayFit(schema: z.core.$ZodType, def: Def): Fits {
  const checks = def['checks'] as { _zod: { def: { check: string; minimum?: number } } }[];
  if (!checks.every((check) => check._zod.def.check === 'min_length')) return parsed(schema);
  const least = Math.max(...checks.map((check) => check._zod.def.minimum ?? 0));
  const fits = arrayFit(def);
  return (value) => fits(value) && (value as unknown[]).length >= least;
}

function objectFit(def: Def): Fits {
  const fields = Object.entries(def['shape'] as Record<string, z.core.$ZodType>).map(
    ([key, schema]) => [key, quickFit(schema)] as const,
  );
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const record = value as Record<string, unknown>;
    for (const [key, fits] of fields) if (!fits(record[key])) return false;
    return true;
  };
}

function recordFit(def: Def): Fits {
  const fits = quickFit(def['valueType'] as z.core.$ZodType);
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    for (const item of Object.values(value)) if (!fits(item)) return false;
    return true;
  };
}
