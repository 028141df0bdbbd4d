import type { UseFormReturn } from "react-hook-form";
import type { GuardianFormValues } from "@/lib/records/guardians/schemas";

/** What each part of a guardian's form is given. */
export interface GuardianFieldsProps {
  form: UseFormReturn<GuardianFormValues>;
  idOf: (name: string) => string;
  shown: (name: string) => string;
  hintOf: (name: string) => string | undefined;
  /** One's own file: what the browser knows may be put in. */
  isSelf: boolean;
}
