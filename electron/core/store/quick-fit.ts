import { z } from 'zod';
import { RichText } from '#common/model/rich-text';
import { fitsRichText } from './quick-rich-text';
import { fitsUuid7, isUuid7Pattern } from './quick-uuid';

/** Whether a value already is what its schema would make of it: valid, with every default filled in. */
export type Fits = (value: unknown) => boolean;

type Def = z.core.$ZodTypeDef & Record<string, unknown>;

/**
 * Compiles a schema into a check several times as fast as parsing, for the records of a whole library at open: it
 * builds nothing. Where it says false, the schema itself decides (and fills defaults or says what is wrong). Parts it
 * does not know how to compile are asked of the schema.
 */
export function quickFit(schema: z.core.$ZodType): Fits {
  if (schema === RichText) return fitsRichText;
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
      return arrayFit(schema);
    case 'object':
      return checksOf(def).length === 0 ? objectFit(def) : parsed(schema);
    case 'record':
      return checksOf(def).length === 0 ? recordFit(def) : parsed(schema);
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

/** One condition a schema puts on a value beyond its type. */
interface Check {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
}

function checksOf(def: Def): Check[] {
  const checks = (def['checks'] as { _zod: { def: Check } }[] | undefined) ?? [];
  return checks.map((check) => check._zod.def);
}

/** Formats that are their pattern and nothing more. */
const patternFormats: ReadonlySet<unknown> = new Set(['uuid', 'datetime', 'regex']);

function stringFit(schema: z.core.$ZodType): Fits {
  const def = schema._zod.def as Def;
  const own = def['format'] === undefined ? [] : [def as unknown as Check];
  const tests = [...own, ...checksOf(def)].map(stringCheck);
  const known = tests.filter((test) => test !== null);
  if (known.length < tests.length) return parsed(schema);
  const [only, ...others] = known;
  if (!only) return (value) => typeof value === 'string';
  if (others.length === 0) return (value) => typeof value === 'string' && only(value);
  return (value) => typeof value === 'string' && known.every((test) => test(value));
}

function stringCheck({
  check,
  format,
  pattern,
  minimum,
  maximum,
}: Check): ((text: string) => boolean) | null {
  if (check === 'string_format' && pattern && patternFormats.has(format))
    return isUuid7Pattern(pattern) ? fitsUuid7 : (text) => pattern.test(text);
  if (check === 'min_length' && minimum !== undefined) return (text) => text.length >= minimum;
  if (check === 'max_length' && maximum !== undefined) return (text) => text.length <= maximum;
  return null;
}

function numberFit(schema: z.core.$ZodType): Fits {
  const def = schema._zod.def as Def;
  const tests = checksOf(def).map(numberCheck);
  const known = tests.filter((test) => test !== null);
  const format = def['format'];
  if (known.length < tests.length || (format !== undefined && format !== 'safeint')) return parsed(schema);
  const isNumber = format === undefined ? Number.isFinite : Number.isSafeInteger;
  return (value) => isNumber(value) && known.every((test) => test(value as number));
}

function numberCheck({ check, value, inclusive }: Check): ((number: number) => boolean) | null {
  if (typeof value !== 'number') return null;
  if (check === 'greater_than') return inclusive ? (number) => number >= value : (number) => number > value;
  if (check === 'less_than') return inclusive ? (number) => number <= value : (number) => number < value;
  return null;
}

function arrayFit(schema: z.core.$ZodType): Fits {
  const def = schema._zod.def as Def;
  const checks = checksOf(def);
  if (!checks.every(({ check }) => check === 'min_length')) return parsed(schema);
  const least = Math.max(0, ...checks.map(({ minimum }) => minimum ?? 0));
  const element = quickFit(def['element'] as z.core.$ZodType);
  return (value) => {
    if (!Array.isArray(value) || value.length < least) return false;
    for (const item of value) if (!element(item)) return false;
    return true;
  };
}

function objectFit(def: Def): Fits {
  // Not pairs: taking a pair apart is a loop of its own, for each field of each record.
  const fields = Object.entries(def['shape'] as Record<string, z.core.$ZodType>).map(([key, schema]) => ({
    key,
    fits: quickFit(schema),
  }));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const record = value as Record<string, unknown>;
    for (const { key, fits } of fields) if (!fits(record[key])) return false;
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
