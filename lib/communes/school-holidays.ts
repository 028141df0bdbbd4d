import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import dataset from "./data/school-holidays.json" with { type: "json" };

const day = z.iso.date().transform((text) => Temporal.PlainDate.from(text));
const holidays = z.array(
  z.object({
    zone: z.enum(["A", "B", "C"]),
    label: z.string().transform((text) => text.replaceAll("'", "’")),
    from: day,
    until: day,
  }),
);

/** The national school holidays that are shipped, by zone; `until` is the day of return, exclusive. */
export function shippedSchoolHolidays() {
  return holidays.parse(dataset);
}
