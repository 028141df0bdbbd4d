import type { Permission } from "@/lib/accounts/permissions";
import { isAllowed } from "@/lib/accounts/permissions";
import type { StaffRole } from "@/lib/context";
import { PARENT } from "@/scripts/demo/town";
import { type Decision, HANDLERS, PAGES } from "@/tests/architecture/routes";
import { request } from "@/tests/bench/request";
import { signInByForm } from "@/tests/bench/sign-in";
import { expectPaulToday } from "./pages/care";
import type { Portal } from "./setup/portal";
import { AGENTS, stageAgents } from "./setup/stage-agents";
import { stageRequestAndPaper } from "./setup/stage-papers";
import { expect, test } from "./setup/test";

type Person = "visitor" | "guardian" | StaffRole;
type Outcome = "opens" | "not found" | "to sign-in" | "home";

test("each person opens what is decided for them, and nothing else", async ({ portal }) => {
  await stageAgents(portal);
  await expectPaulToday(portal);
  const cookies = await signInEverybody(portal);
  const samples = await sampleIds(portal);
  let tried = 0;
  for (const [path, decision] of Object.entries(PAGES)) {
    const address = path
      .replace("[id]", samples[path] ?? "")
      .replace(/\[(enfant|activite|date)\]/g, (folder) => samples[folder] ?? "");
    for (const [person, cookie] of cookies) {
      const expected = expectedOf(decision, person);
      if (!expected) continue;
      tried += 1;
      const got = await open(`${portal.url}${address}`, cookie);
      expect.soft([person, path, got]).toEqual([person, path, expected]);
    }
  }
  expect(tried).toBeGreaterThan(100);
  // What is downloaded says neither where to sign in nor whose home is where: it is given, or it is not.
  for (const [path, decision] of Object.entries(HANDLERS)) {
    if (decision.who !== "staff" || !path.startsWith("/gestion/")) continue;
    for (const [person, cookie] of cookies) {
      const given = (await open(`${portal.url}${path}`, cookie)) === "opens";
      expect.soft([person, path, given]).toEqual([person, path, ofStaff(decision.needs, person) === "opens"]);
    }
  }
});

/** Null where the table says that another test knows. */
function expectedOf(decision: Decision, person: Person): Outcome | null {
  switch (decision.who) {
    case "own":
      return null;
    case "everyone":
      return "opens";
    case "visitors":
      return person === "visitor" ? "opens" : null;
    case "signed-in":
      return person === "visitor" ? "to sign-in" : "opens";
    case "families":
      if (person === "visitor") return "to sign-in";
      return person === "guardian" ? "opens" : "home";
    case "staff":
      return ofStaff(decision.needs, person);
  }
}

function ofStaff(needs: Permission, person: Person): Outcome {
  if (person === "visitor") return "to sign-in";
  if (person === "guardian") return "home";
  return isAllowed(person, needs) ? "opens" : "not found";
}

async function open(url: string, cookie: string): Promise<string> {
  const { status, headers } = await request(url, { headers: { cookie } });
  if (status === 200) return "opens";
  if (status === 404) return "not found";
  const path = new URL(headers.location ?? "", url).pathname;
  if (path === "/connexion") return "to sign-in";
  return path === "/" ? "home" : `${status} ${path}`;
}

async function signInEverybody({ url }: Portal): Promise<Map<Person, string>> {
  const cookies = new Map<Person, string>([
    ["visitor", ""],
    ["guardian", await signInByForm(url, PARENT)],
  ]);
  for (const role of ["administrateur", "gestionnaire", "regisseur", "animateur"] as const)
    cookies.set(role, await signInByForm(url, AGENTS[role]));
  return cookies;
}

/** What stands for the folder in brackets, where the thing must exist. */
async function sampleIds({ sql }: Portal): Promise<Readonly<Record<string, string>>> {
  const [ids] = await sql<
    Record<"family" | "child" | "agent" | "news" | "paul" | "activity" | "site", string>[]
  >`
    select (select id from activity limit 1) as activity,
           (select id from site limit 1) as site,
           (select household_id from household_child order by child_id limit 1) as family,
           (select child_id from household_child order by child_id limit 1) as child,
           (select id from news_item limit 1) as news,
           (select id from child where first_name = 'Paul') as paul,
           (select id from staff where role = 'gestionnaire') as agent`;
  if (!ids) throw new Error("The guide's town is empty.");
  const { requestId, paperId } = await stageRequestAndPaper({ sql });
  const [{ regulation } = { regulation: "" }] = await sql<{ regulation: string }[]>`
    select id as regulation from regulation limit 1`;
  return {
    "/gestion/familles/[id]": ids.family,
    "/gestion/familles/[id]/historique": ids.family,
    "/gestion/familles/[id]/enfants/[enfant]": ids.family,
    "/gestion/familles/[id]/enfants/[enfant]/inscrire": ids.family,
    "/gestion/familles/[id]/enfants/ajouter": ids.family,
    "[enfant]": ids.child,
    "[activite]": ids.activity,
    "[date]": "2024-05-27",
    "/gestion/demandes/inscriptions/[id]": requestId,
    "/gestion/demandes/pieces/[id]": paperId,
    "/gestion/demandes/donnees/[id]": await stageDataRequest({ sql }),
    "/gestion/demandes/changements/[id]": await stageChange({ sql }),
    "/gestion/reglages/justificatifs/[id]": await stagePaperKind({ sql }),
    "/gestion/agents/[id]": ids.agent,
    "/gestion/calendrier/fermetures/[id]": await stageClosure({ sql }),
    "/gestion/reglements/[id]": regulation,
    "/gestion/reglements/[id]/essai": regulation,
    "/gestion/reglements/[id]/regle": regulation,
    "/gestion/reglements/[id]/retirer": regulation,
    "/gestion/sante/[id]": ids.paul,
    "/gestion/prestations/[id]": ids.activity,
    "/gestion/etablissements/[id]": ids.site,
    "/gestion/actualites/[id]": ids.news,
    "/gestion/actualites/[id]/apercu": ids.news,
  };
}

/** What a family asks of its data. */
async function stageDataRequest({ sql }: Pick<Portal, "sql">): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into data_request (commune_id, id, household_id, guardian_id, kind, body, sent_at)
    select commune_id, gen_random_uuid(), household_id, id, 'correction', 'Mon nom.', now()
    from guardian limit 1 returning id`;
  return row?.id ?? "";
}

/** What a family asks of its file. */
async function stageChange({ sql }: Pick<Portal, "sql">): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into record_change
      (commune_id, id, submission_id, household_id, guardian_id, field, after, state, awaits, changed_by, changed_at)
    select commune_id, gen_random_uuid(), gen_random_uuid(), household_id, id, 'employer', 'Mairie', 'pending', 'commune',
      id, now() from guardian limit 1 returning submission_id as id`;
  return row?.id ?? "";
}

async function stagePaperKind({ sql }: Pick<Portal, "sql">): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into paper_kind (commune_id, id, label, hint, yearly, position)
    select id, gen_random_uuid(), 'Attestation des adresses', '', true, 9 from commune limit 1 returning id`;
  return row?.id ?? "";
}

/** A day of the summer on which nothing opens. */
async function stageClosure({ sql }: Pick<Portal, "sql">): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into closure (commune_id, id, starts_on, until, label)
    select id, gen_random_uuid(), '2025-07-01', '2025-07-02', 'Pont' from commune returning id`;
  if (!row) throw new Error("The guide's town is empty.");
  return row.id;
}
