import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { AuditFilter } from "@/components/desk/journal/audit-filter";
import { AuditTable } from "@/components/desk/journal/audit-table";
import { PageTitle } from "@/components/shell/page-title";
import { Alert } from "@/components/ui/alert";
import { listAudit } from "@/lib/desk/audit/list-audit";
import { auditSearch } from "@/lib/desk/audit/schemas";
import { translatorOf } from "@/lib/i18n/translator";

const t = translatorOf("audit");

export const metadata: Metadata = { title: t("title") };

export default staffPage(
  "audit.read",
  async (ctx, search) => {
    const trail = await listAudit(ctx, search);
    return (
      <div className="grid gap-5">
        <PageTitle title={t("title")} lead={t("lead")} />
        <AuditFilter search={search} />
        {trail.about !== null && (
          <Alert tone="info">
            {trail.about ? t("onlyAbout", { name: trail.about }) : t("onlyAboutUnnamed")}
          </Alert>
        )}
        <AuditTable trail={trail} search={search} />
      </div>
    );
  },
  auditSearch,
);
