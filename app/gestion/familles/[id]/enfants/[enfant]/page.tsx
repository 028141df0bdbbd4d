import type { Metadata } from "next";
import { staffPage } from "@/app/gestion/door";
import { ChildHomes } from "@/components/custody/child-homes";
import { PageTitle } from "@/components/shell/page-title";
import { Catalogue } from "@/components/ui/catalogue";
import { LinkButton } from "@/components/ui/link-button";
import { findHome, findHomes } from "@/lib/desk/custody/find-homes";
import { getChildHomes } from "@/lib/desk/custody/get-child-homes";
import { childHomesSearch } from "@/lib/desk/custody/schemas";
import { DEFAULT_LOCALE, pickMessages } from "@/lib/i18n/messages";
import { translatorOf } from "@/lib/i18n/translator";
import { idIn } from "@/lib/search-params";
import { linkChildAction, setCustodyAction, unlinkChildAction } from "./actions";

const t = translatorOf("custody");

export const metadata: Metadata = { title: t("link") };

export default staffPage(
  "families.link",
  async (ctx, { q = "", foyer }, { id, enfant }) => {
    const householdId = idIn(id);
    const view = await getChildHomes(ctx, { householdId, childId: idIn(enfant) });
    const chosen = foyer && view.homes.every((home) => home.id !== foyer) ? await findHome(ctx, foyer) : null;
    const found = await findHomes(ctx, {
      query: chosen ? "" : q,
      except: view.homes.map((home) => home.id),
    });
    return (
      <Catalogue locale={DEFAULT_LOCALE} messages={pickMessages(DEFAULT_LOCALE, ["common", "custody"])}>
        <div className="grid gap-5">
          <PageTitle
            title={t("pageTitle", { name: view.child.name })}
            lead={t("lead")}
            action={<LinkButton href={`/gestion/familles/${householdId}`}>{t("back")}</LinkButton>}
          />
          <ChildHomes
            view={view}
            path={`/gestion/familles/${householdId}/enfants/${view.child.id}`}
            search={{ query: q, found, chosen }}
            actions={{ link: linkChildAction, unlink: unlinkChildAction, setCustody: setCustodyAction }}
          />
        </div>
      </Catalogue>
    );
  },
  childHomesSearch,
);
