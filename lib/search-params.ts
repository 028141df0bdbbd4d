import type { z } from "zod";

export type RawSearch = Record<string, string | string[] | undefined>;

/**
 * Reads the search parameters of a page leniently: of a doubled one the first counts, a broken one falls back
 * to its absence. The fields of the schema must all be optional.
 */
export function readSearch<S extends z.ZodObject>(schema: S, raw: RawSearch): Partial<z.infer<S>> {
  const read: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(schema.shape)) {
    const value = raw[name];
    const result = (field as z.ZodType).safeParse(Array.isArray(value) ? value[0] : value);
    if (result.success && result.data !== undefined) read[name] = result.data;
  }
  return read as Partial<z.infer<S>>;
}
