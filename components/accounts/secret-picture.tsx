"use client";

import { useTranslations } from "use-intl";
import type { EnrolmentView } from "@/lib/accounts/second-factor/views";

type Begun = Omit<Extract<EnrolmentView, { state: "begun" }>, "state">;

/** The secret, three ways: for a camera, for a telephone that shows this page, and to be typed. */
export function SecretPicture({ secret, uri, picture }: Begun) {
  const t = useTranslations("myAccount.enrol");
  const { size, path } = picture;
  return (
    <div className="grid gap-4">
      <p className="font-semibold">{t("scan")}</p>
      {/* Dark on white in the dark as well: many cameras read nothing else. */}
      <svg
        role="img"
        aria-label={t("picture")}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        className="mx-auto w-full max-w-56 rounded-xl"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p className="text-center">
        <a href={uri} className="inline-flex min-h-11 items-center underline underline-offset-4 sm:hidden">
          {t("onPhone")}
        </a>
      </p>
      <div className="grid gap-1">
        <p className="text-ink-2">{t("type")}</p>
        <p className="break-words rounded-xl bg-off px-3 py-2 font-mono text-lg">{secret}</p>
      </div>
    </div>
  );
}
