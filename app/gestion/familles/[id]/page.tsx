import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import {
  inviteGuardianAction,
  setAuthorityAction,
  switchGuardianAction,
} from "@/app/gestion/familles/actions";
import { ChildItem } from "@/components/desk/families/child-item";
import { FamilyContacts } from "@/components/desk/families/family-contacts";
import { FileSection } from "@/components/desk/families/file-section";
import { FileState } from "@/components/desk/families/file-state";
import { GuardianItem } from "@/components/desk/families/guardian-item";
import { RecentMails } from "@/components/desk/families/recent-mails";
import { RecentMessages } from "@/components/desk/families/recent-messages";
import { PageTitle } from "@/components/shell/page-title";
import { Alert } from "@/components/ui/alert";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { isAllowed } from "@/lib/accounts/permissions";
import { getFamily } from "@/lib/desk/families/get-family";
import { familySearch } from "@/lib/desk/new-families/schemas";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { idIn } from "@/lib/search-params";

const t = translatorOf("families");

export const metadata: Metadata = { title: t("title") };

export default staffPage(
  "families.read",
  async (ctx, { fait }, { id }) => {
    const family = await getFamily(ctx, idIn(id));
    const canLink = isAllowed(ctx.actor.role, "families.link");
    const canEnrol = isAllowed(ctx.actor.role, "children.enrol");
    const path = `/gestion/familles/${family.id}`;
    return (
      <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "families"])}>
        <div className="grid gap-7">
          <PageTitle
            title={family.name ? t("file.title", { name: family.name }) : t("file.unnamed")}
            action={<LinkButton href="/gestion/familles">{t("file.back")}</LinkButton>}
          />
          {fait && (
            <Alert tone="success" live="status">
              {t(`new.done.${fait}`)}
            </Alert>
          )}
          <FileState family={family} />
          <FileSection title={t("file.guardians")} empty={t("file.noGuardian")}>
            {family.guardians.map((one) => (
              <GuardianItem
                key={one.id}
                guardian={one}
                invite={inviteGuardianAction}
                switchAccount={switchGuardianAction}
                setAuthority={setAuthorityAction}
              />
            ))}
          </FileSection>
          <FileSection
            title={t("file.children")}
            empty={t("file.noChild")}
            action={
              isAllowed(ctx.actor.role, "families.add") && (
                <LinkButton href={`${path}/enfants/ajouter`}>{t("new.child.add")}</LinkButton>
              )
            }
          >
            {family.children.map((one) => (
              <ChildItem
                key={one.id}
                child={one}
                homesHref={canLink ? `${path}/enfants/${one.id}` : null}
                enrolHref={canEnrol ? `${path}/enfants/${one.id}/inscrire` : null}
              />
            ))}
          </FileSection>
          <FamilyContacts contacts={family.contacts} />
          {family.messages && <RecentMessages messages={family.messages} />}
          {family.mails && <RecentMails mails={family.mails} />}
        </div>
      </Catalogue>
    );
  },
  familySearch,
);
