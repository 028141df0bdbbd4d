import { z } from "zod";

export const resendMailInput = z.object({ id: z.uuid() });
export type ResendMailInput = z.infer<typeof resendMailInput>;
