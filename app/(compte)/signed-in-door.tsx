import "server-only";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import type { z } from "zod";
import { enterToRead, type SideContext } from "@/lib/door";
import { type RawSearch, readSearch } from "@/lib/search-params";
import { withWayBack } from "@/lib/way-back";
import { type CardContent, showCard } from "./card";

type Step = "threshold" | "known";

/**
 * Makes the door of the cards that stand between the right password and the house: who is signed out signs in first;
 * a card that is not asked for (null) leads home.
 */
function createCardDoor<S extends Step>(step: S) {
  return function cardPage<Q extends z.ZodObject>(
    search: Q,
    render: (ctx: SideContext<S>, search: Partial<z.infer<Q>>) => Promise<CardContent | null>,
  ) {
    return async function Page({ searchParams }: { searchParams: Promise<RawSearch> }): Promise<ReactNode> {
      const asked = readSearch(search, await searchParams);
      const admission = await enterToRead(step, async (ctx) => ({
        commune: ctx.commune,
        card: await render(ctx, asked),
      }));
      switch (admission.kind) {
        case "admitted": {
          const { commune, card } = admission.value;
          return card ? showCard(commune, card, ["myAccount"]) : redirect("/");
        }
        case "signed-out":
          return redirect(await withWayBack("/connexion"));
        case "elsewhere":
        case "second-step":
          return redirect("/");
        case "unknown-commune":
          return notFound();
      }
    };
  };
}

/** For staff whose second step may still be to come. */
export const thresholdPage = createCardDoor("threshold");
/** For whoever is signed in, whatever is still asked of them. */
export const knownPage = createCardDoor("known");
