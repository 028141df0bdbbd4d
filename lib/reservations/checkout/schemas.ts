import { z } from "zod";

export const checkOutInput = z.object({
  /** Made for one press; a retry sends it again. */
  key: z.uuid(),
  basketVersion: z.coerce.number().int().min(0),
});
export type CheckOutInput = z.infer<typeof checkOutInput>;
