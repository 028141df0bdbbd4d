import { buttonLook } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("privacy");
const FORMATS = ["html", "json"] as const;

/** Plain links: a download is no page to be fetched into this one. */
export function DownloadLinks() {
  return (
    <>
      <ul className="grid gap-4">
        {FORMATS.map((format) => (
          <li key={format} className="grid justify-items-start gap-1.5">
            <a
              href={`/api/mes-donnees?format=${format}`}
              aria-describedby={`telecharger-${format}`}
              className={buttonLook(format === "html" ? "primary" : "outline")}
            >
              <Icon name="download" />
              {t(`download.${format}`)}
            </a>
            <p id={`telecharger-${format}`} className="text-ink-2 text-sm">
              {t(`download.${format}Hint`)}
            </p>
          </li>
        ))}
      </ul>
      <p className="text-ink-2 text-sm">{t("download.care")}</p>
    </>
  );
}
