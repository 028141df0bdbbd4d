import { z } from "zod";
import { CIVIL_TIME, dayField, tidyTime } from "../activities/schemas";

const neededDay = (missing: string) =>
  dayField.transform((day, ctx) => {
    if (day) return day;
    ctx.addIssue({ code: "custom", message: missing });
    return z.NEVER;
  });
const looseTime = z
  .string()
  .overwrite(tidyTime)
  .refine((text) => text === "" || CIVIL_TIME.test(text), "Cette heure n’existe pas. Exemple\u00a0: 08:30.");

/** A booking window as a form sends it: civil days and times of the commune's zone; empty is unbounded. */
export const windowInput = z
  .object({
    id: z.uuid(),
    windowId: z.union([z.literal(""), z.uuid()]).transform((id) => id || null),
    startsOn: neededDay("Indiquez le premier jour."),
    endsOn: neededDay("Indiquez le dernier jour."),
    opensOn: dayField,
    opensTime: looseTime,
    closesOn: dayField,
    closesTime: looseTime,
  })
  .superRefine((sent, ctx) => {
    const refuse = (path: string, message: string) => ctx.addIssue({ code: "custom", path: [path], message });
    if (sent.endsOn.toString() < sent.startsOn.toString())
      refuse("endsOn", "Le dernier jour doit suivre le premier.");
    if (!sent.opensOn && !sent.closesOn)
      refuse("opensOn", "Indiquez une ouverture, une fermeture, ou les deux.");
    if (sent.opensOn && sent.opensTime === "") refuse("opensTime", "Indiquez l’heure d’ouverture.");
    if (sent.closesOn && sent.closesTime === "") refuse("closesTime", "Indiquez l’heure de fermeture.");
    if (
      sent.opensOn &&
      sent.closesOn &&
      `${sent.closesOn}T${sent.closesTime}` <= `${sent.opensOn}T${sent.opensTime}`
    )
      refuse("closesOn", "Les réservations doivent fermer après leur ouverture.");
  });
export type WindowInput = z.infer<typeof windowInput>;
export const WINDOW_FIELDS = [
  "startsOn",
  "endsOn",
  "opensOn",
  "opensTime",
  "closesOn",
  "closesTime",
] as const;

export const dropWindowInput = z.object({ id: z.uuid(), windowId: z.uuid() });
export type DropWindowInput = z.infer<typeof dropWindowInput>;
