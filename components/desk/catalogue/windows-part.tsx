"use client";

import { useTranslations } from "use-intl";
import { PressForm } from "@/components/forms/press-form";
import type { SendForm } from "@/components/forms/use-answer";
import type { ActivityFile, WindowRow } from "@/lib/desk/activities/views";
import { Part } from "./part";
import { WindowForm } from "./window-form";

const summaryLook =
  "inline-flex min-h-11 items-center font-semibold text-accent underline underline-offset-4";

interface WindowsPartProps {
  file: Pick<ActivityFile, "id" | "windows" | "mayChange">;
  save: SendForm;
  drop: SendForm;
}

/** When the days of a span can be booked: holiday centres open by holidays. */
export function WindowsPart({ file: { id, windows, mayChange }, save, drop }: WindowsPartProps) {
  const t = useTranslations("catalogue.activities");
  return (
    <Part id="periodes" title={t("windowsTitle")} hint={t("windowsHint")}>
      {windows.length === 0 && <p>{t("noWindow")}</p>}
      <ul className="grid gap-3">
        {windows.map((window) => (
          <li key={window.id} className="border-rule border-b pb-3 last:border-0">
            <p className="font-semibold">{t("window.of", { days: window.days })}</p>
            <p>{window.state}</p>
            {mayChange && <WindowTools id={id} window={window} save={save} drop={drop} />}
          </li>
        ))}
      </ul>
      {mayChange && (
        <details>
          <summary className={summaryLook}>{t("window.add")}</summary>
          <div className="mt-3">
            {/* Made anew once it is there: its fields are the next one's. */}
            <WindowForm key={windows.length} id={id} action={save} />
          </div>
        </details>
      )}
    </Part>
  );
}

function WindowTools({
  id,
  window,
  save,
  drop,
}: {
  id: string;
  window: WindowRow;
  save: SendForm;
  drop: SendForm;
}) {
  const t = useTranslations("catalogue.activities.window");
  return (
    <div className="flex flex-wrap items-start gap-x-4">
      <details className="min-w-0 grow">
        <summary aria-label={t("changeOf", { days: window.days })} className={summaryLook}>
          {t("change")}
        </summary>
        <div className="mt-3">
          <WindowForm id={id} window={window} action={save} />
        </div>
      </details>
      <PressForm
        action={drop}
        fields={{ id, windowId: window.id }}
        tone="danger"
        label={t("dropOf", { days: window.days })}
      >
        {t("drop")}
      </PressForm>
    </div>
  );
}
