import { PageTitle } from "@/components/shell/page-title";
import { TabLinks } from "@/components/ui/tab-links";
import type { ReservationsSearch } from "@/lib/desk/reservations/schemas";
import { translatorOf } from "@/lib/i18n/translator";
import { type ReservationsView, reservationsHref } from "./reservations-href";

const t = translatorOf("deskReservations");
const VIEWS: readonly ReservationsView[] = ["week", "day", "year"];

interface ReservationsHeadProps {
  view: ReservationsView;
  /** What each view opens with. */
  state: Partial<ReservationsSearch>;
}

/** What the page is, and the two other ways to look at the same reservations. */
export function ReservationsHead({ view, state }: ReservationsHeadProps) {
  return (
    <div className="grid gap-3">
      <PageTitle title={t("title")} lead={<span className="print:hidden">{t("lead")}</span>} />
      <div className="print:hidden">
        <TabLinks
          label={t("views.label")}
          tabs={VIEWS.map((one) => ({
            href: reservationsHref(one, state),
            label: t(`views.${one}`),
            current: one === view,
          }))}
        />
      </div>
    </div>
  );
}
