import { notFound, redirect } from "next/navigation";
import { showPublic } from "@/app/(public)/door";
import { PublicHome } from "@/components/front/public-home";
import { enterToRead, requestedCommune } from "@/lib/door";

/** The threshold: each to their own side of the house; who is not signed in sees its front. */
export default async function Home() {
  const { kind } = await enterToRead("guardian", async () => null);
  if (kind === "admitted") redirect("/accueil");
  if (kind === "elsewhere") redirect("/gestion/tableau-de-bord");
  const commune = await requestedCommune();
  if (!commune) notFound();
  return showPublic(commune, <PublicHome communeName={commune.name} />);
}
