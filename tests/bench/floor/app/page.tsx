import { cookies } from "next/headers";

/** The least that a page of a signed-in person can cost: the framework, one cookie read, one line. */
export default async function Floor() {
  const session = (await cookies()).get("marelle.session");
  return <p>{session ? "Une personne connectée." : "Personne."}</p>;
}
