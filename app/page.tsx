import { notFound, redirect } from "next/navigation";
import { enterToRead } from "@/lib/door";

/** The threshold: each to their own side of the house. */
export default async function Home() {
  const { kind } = await enterToRead("guardian", async () => null);
  switch (kind) {
    case "admitted":
      return redirect("/reservations");
    case "elsewhere":
      return redirect("/gestion/tableau-de-bord");
    case "signed-out":
      return redirect("/connexion");
    case "unknown-commune":
      return notFound();
  }
}
