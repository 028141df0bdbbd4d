import type { ActivityChoices, ActivityFields } from "@/lib/desk/activities/views";

/** What each part of the form of an activity is given. */
export interface PartProps {
  fields: ActivityFields;
  choices: ActivityChoices;
  errors: Partial<Record<string, string>>;
}
