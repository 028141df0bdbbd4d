import type { RuledActivity } from "@/lib/catalogue/rules/regulation";
import { civilHour } from "@/lib/i18n/format-date";
import type { ActivityView } from "./views";

export function presentActivity({ id, name, startsAt, endsAt }: RuledActivity): ActivityView {
  return { id, name, hours: `${civilHour(startsAt)} – ${civilHour(endsAt)}` };
}
