import { z } from "zod";

/** What a reminder's link carries; longer than any of ours is noise. */
export const reminderSearch = z.object({ jeton: z.string().max(200).optional() });
