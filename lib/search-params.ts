import { z } from "zod";

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

/** Whether what an address or a form holds can be the id of anything: all else never reaches the database. */
export const isId = (text: string): boolean => z.uuid().safeParse(text).success;

/** The id that an address names; what is no identifier is nobody's. */
export function idIn(typed: string | undefined): string {
  return z.uuid().safeParse(typed).data ?? NOBODY;
}
export const NOBODY = "00000000-0000-0000-0000-000000000000";
