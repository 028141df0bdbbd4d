"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { classes } from "@/components/ui/classes";
import { Icon } from "@/components/ui/icon";
import { StatusLine } from "@/components/ui/status-line";
import { judgePassword, PASSWORD_CRITERIA } from "@/lib/accounts/rules/password-criteria";

/** Milliseconds of rest after which the count is said: not at every letter. */
const REST = 900;

interface PasswordCriteriaProps {
  id: string;
  password: string;
  repeated: string;
}

/** The guide's five criteria: each gets its tick as one types. Without scripts they are a reminder. */
export function PasswordCriteria({ id, password, repeated }: PasswordCriteriaProps) {
  const t = useTranslations("accounts.passwords.criteria");
  const verdict = judgePassword(password, repeated);
  const met = PASSWORD_CRITERIA.filter((criterion) => verdict[criterion]).length;
  const said = useRested(
    password === "" ? "" : t("count", { met: String(met), all: String(PASSWORD_CRITERIA.length) }),
  );
  return (
    <div className="grid gap-2 rounded-xl bg-off px-4 py-3 forced-colors:border">
      <p id={id} className="font-semibold text-sm">
        {t("label")}
      </p>
      <ul aria-labelledby={id} className="grid gap-1">
        {PASSWORD_CRITERIA.map((criterion) => (
          <li
            key={criterion}
            className={classes("flex items-start gap-2.5", verdict[criterion] && "font-semibold text-ok")}
          >
            {verdict[criterion] ? <Icon name="tick" className="mt-0.5" /> : <Ring />}
            <span>
              {t(criterion)}
              {password !== "" && <span className="sr-only">{t(verdict[criterion] ? "met" : "unmet")}</span>}
            </span>
          </li>
        ))}
      </ul>
      <StatusLine>{said}</StatusLine>
    </div>
  );
}

/** Still to be done: an empty ring where the tick will be. */
function Ring() {
  return (
    <span aria-hidden="true" className="mt-0.5 grid size-5 shrink-0 place-items-center">
      <span className="size-3 rounded-full border-2 border-edge" />
    </span>
  );
}

/** The last value, once it has stayed for a moment. */
function useRested(value: string): string {
  const [rested, setRested] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
