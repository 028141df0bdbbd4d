import type { APIRequestContext } from "@playwright/test";
import { request } from "@/tests/bench/request";
import { signInByForm } from "@/tests/bench/sign-in";
import { plan } from "./pages/care";
import { PARENT } from "./pages/sign-in";
import type { Portal } from "./setup/portal";
import { NEIGHBOUR } from "./setup/stage-neighbours";
import { type OtherHousehold, stageOtherHousehold } from "./setup/stage-other-household";
import { expect, test } from "./setup/test";

/** Every page whose address names something of one household. */
const pagesOf = (home: OtherHousehold) => [
  `/foyer/responsables/${home.guardianId}`,
  `/foyer/enfants/${home.childId}`,
  `/foyer/enfants/${home.childId}/sante`,
  `/foyer/enfants/${home.childId}/image`,
  `/foyer/complements/${home.contactId}`,
  `/inscriptions/${home.requestId}`,
  `/inscriptions/demander/${home.askableId}?enfant=${home.childId}`,
  `/reservations/offre/${home.offerId}`,
];

/** What takes a paper of a child. */
const uploadsOf = (home: OtherHousehold) => [
  `/api/documents/sante?enfant=${home.childId}`,
  `/api/documents/piece?enfant=${home.childId}&piece=${home.paperKindId}`,
];

test("what an address names is open to its own household, and is not there for another", async ({
  portal,
}) => {
  const home = await stageOtherHousehold(portal);
  const { stranger, owner } = await signInBoth(portal);
  for (const path of pagesOf(home)) {
    expect.soft([path, await statusOf(portal, path, stranger)]).toEqual([path, 404]);
    expect.soft([path, await statusOf(portal, path, owner)]).toEqual([path, 200]);
  }
  // Neither is what is no id of that kind.
  for (const path of [`/foyer/enfants/${home.guardianId}`, "/foyer/responsables/rien"])
    expect.soft([path, await statusOf(portal, path, owner)]).toEqual([path, 404]);
});

test("a paper is taken of one's own child alone, and given back to its own household alone", async ({
  portal,
  request: api,
}) => {
  const home = await stageOtherHousehold(portal);
  const { stranger, owner } = await signInBoth(portal);
  for (const path of uploadsOf(home)) {
    expect([path, await send(api, portal, path, stranger)]).toEqual([path, 404]);
    expect([path, await listFiles(portal, home)]).toEqual([path, []]);
  }
  for (const path of uploadsOf(home))
    expect([path, await send(api, portal, path, owner)]).toEqual([path, 200]);
  const files = await listFiles(portal, home);
  expect(files).toHaveLength(2);
  for (const id of files) {
    expect(await statusOf(portal, `/api/documents/${id}`, stranger)).toBe(404);
    expect(await statusOf(portal, `/api/documents/${id}`, owner)).toBe(200);
  }
});

/** The cookies of François DUPONT, to whom nothing of it belongs, and of Nadia MARTIN, to whom all of it does. */
async function signInBoth({ url }: Portal): Promise<{ stranger: string; owner: string }> {
  return { stranger: await signInByForm(url, PARENT), owner: await signInByForm(url, NEIGHBOUR) };
}

/** Redirects are not followed. */
async function statusOf({ url }: Portal, path: string, cookie: string): Promise<number> {
  return (await request(`${url}${path}`, { headers: { cookie } })).status;
}

async function send(api: APIRequestContext, { url }: Portal, path: string, cookie: string): Promise<number> {
  const headers = { cookie, origin: url, accept: "application/json" };
  return (await api.post(`${url}${path}`, { multipart: { fichier: plan() }, headers })).status();
}

/** The files that are kept of the child: of its health, and of what is asked of it. */
async function listFiles({ sql }: Portal, { childId }: OtherHousehold): Promise<string[]> {
  const rows = await sql<{ id: string }[]>`
    select file_id as id from health_file where child_id = ${childId}
    union all select file_id from child_paper where child_id = ${childId}`;
  return rows.map(({ id }) => id);
}
