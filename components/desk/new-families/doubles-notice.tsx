"use client";

import { MovedNotice } from "@/components/forms/moved-notice";
import type { Doubles } from "@/lib/desk/new-families/views";

interface DoublesNoticeProps {
  found: Doubles;
  title: string;
  hint: string;
}

/** Who may be the same, each leading to their file; the next sending says that it is somebody else. */
export function DoublesNotice({ found, title, hint }: DoublesNoticeProps) {
  return (
    <MovedNotice answer={found}>
      <p className="font-semibold">{title}</p>
      <ul className="my-1 grid">
        {found.doubles.map(({ householdId, family, why }) => (
          <li key={`${householdId} ${why}`}>
            <a
              href={`/gestion/familles/${householdId}`}
              className="inline-flex min-h-11 items-center underline underline-offset-4"
            >
              {family}
            </a>{" "}
            · {why}
          </li>
        ))}
      </ul>
      <p>{hint}</p>
      <input type="hidden" name="sure" value={found.mark} />
    </MovedNotice>
  );
}
