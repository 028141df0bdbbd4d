import { z } from "zod";

/** Longer than any name, address or number. */
export const QUERY_LIMIT = 100;

/** What is typed to find a family, before `readQuery` reads it. */
export const queryField = z
  .string()
  .trim()
  .max(QUERY_LIMIT)
  .refine((text) => !text.includes("\0"));
