import { LinkButton } from "@/components/ui/link-button";
import type { ChildEnrolments } from "@/lib/enrolments/views";
import { translatorOf } from "@/lib/i18n/translator";
import { EnrolmentList } from "./enrolment-list";
import { PaperList } from "./paper-list";
import { RequestList } from "./request-list";

const t = translatorOf("enrolments");

/** One child on a sheet: what waits for the family first, then what there is. */
export function ChildSection({ child }: { child: ChildEnrolments }) {
  const headingId = `enfant-${child.id}`;
  return (
    <section aria-labelledby={headingId} className="grid gap-6 rounded-sheet bg-sheet p-5 shadow-lift sm:p-6">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <h2 id={headingId} className="scroll-mt-24 font-bold text-xl">
          {child.firstName}
        </h2>
        <LinkButton href={child.askHref} aria-label={t("askFor", { child: child.firstName })}>
          {t("ask")}
        </LinkButton>
      </div>
      {child.papers.length > 0 && (
        <Part title={t("papers.heading")}>
          <PaperList papers={child.papers} />
        </Part>
      )}
      {child.requests.length > 0 && (
        <Part title={t("requests.heading")}>
          <RequestList requests={child.requests} />
        </Part>
      )}
      <Part title={t("enrolled.heading")}>
        <EnrolmentList enrolments={child.enrolments} />
      </Part>
    </section>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="grid gap-2">
      <h3 className="font-bold text-lg">{title}</h3>
      {children}
    </div>
  );
}
