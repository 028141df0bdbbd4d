import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import nodemailer from "nodemailer";
import { findFreePort } from "@/db/embedded/free-port";
import { BasketView } from "./pages/basket";
import { signIn } from "./pages/sign-in";
import { MIDDAY, WeekPage } from "./pages/week";
import { type Demo, type DemoPlace, findPostgres, listeningPorts, startDemo } from "./setup/demo-process";
import { readInbox } from "./setup/read-inbox";

const START = { timeout: 240_000, intervals: [500] };
const END = { timeout: 60_000, intervals: [250] };

let place: DemoPlace;
let demo: Demo | null = null;

test.beforeEach(async () => {
  place = {
    directory: await mkdtemp(join(tmpdir(), "marelle-demo-")),
    port: await findFreePort(),
    smtpPort: await findFreePort(),
    httpPort: await findFreePort(),
  };
});

test.afterEach(async () => {
  if (demo && (await listeningPorts(place)).length > 0) demo.signalGroup("SIGTERM");
  await expect.poll(() => findPostgres(place), END).toBeNull();
  await rm(place.directory, { recursive: true, force: true });
});

test("the demo: ready, killed, found as it was, and nothing left after Ctrl-C", async ({ browser }) => {
  test.setTimeout(600_000);
  const portal = `http://localhost:${place.port}`;
  const inbox = readInbox(place.httpPort);
  const context = await browser.newContext({ baseURL: portal, viewport: { width: 1280, height: 860 } });
  const page = await context.newPage();
  const week = new WeekPage(page);
  const friday = week.circle(MIDDAY, "Paul", "vendredi 24 mai");

  await test.step("the first start keeps the contract", async () => {
    await start();
    expect(demo?.said()).toContain(portal);
    expect(demo?.said()).toContain("francois.dupont@exemple.fr");
    expect(demo?.said()).toContain("Marelle-2024!");
    expect(await readJson("/api/sante")).toMatchObject({ status: "ok" });
    expect(await readJson("/api/demo/clock")).toEqual({ now: "2024-05-22T14:29:00Z" });
    await sendMail();
    const [mail] = await inbox.list();
    expect(mail).toMatchObject({
      ID: expect.any(String),
      From: { Address: "essai@exemple.fr" },
      To: [{ Address: "francois.dupont@exemple.fr" }],
      Subject: "Essai",
      Created: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    expect(await inbox.read(mail?.ID ?? "")).toMatchObject({
      Subject: "Essai",
      Text: expect.stringContaining("Bonjour"),
    });
    await signIn(page);
    await week.chooseChild("Paul");
    await week.touch(friday, "yellow");
    await new BasketView(page).expectSaved();
  });
  const child = new URL(page.url()).searchParams.get("enfant");

  await test.step("a second start after kill -9 finds the data, and the sign-in", async () => {
    demo?.signalGroup("SIGKILL");
    await demo?.ended;
    await expect.poll(() => listeningPorts(place), END).toEqual([]);
    await start();
    await page.goto(`/reservations?enfant=${child}`);
    await week.expectLook(friday, "yellow");
    expect(await inbox.list()).toHaveLength(1);
  });

  await test.step("kill -9 of npm alone takes all the rest along", async () => {
    demo?.signal("SIGKILL");
    await expect.poll(() => listeningPorts(place), END).toEqual([]);
    await expect.poll(() => findPostgres(place), END).toBeNull();
  });

  await test.step("Ctrl-C leaves nothing running", async () => {
    await start();
    expect(findPostgres(place)).not.toBeNull();
    demo?.signalGroup("SIGINT");
    await demo?.ended;
    await expect.poll(() => listeningPorts(place), END).toEqual([]);
    await expect.poll(() => findPostgres(place), END).toBeNull();
  });
  await context.close();
});

async function start(): Promise<void> {
  demo = startDemo(place);
  let gone = false;
  demo.ended.then(() => {
    gone = true;
  });
  const ready = () =>
    fetch(`http://127.0.0.1:${place.port}/api/sante`).then(
      ({ status }) => status,
      () => gone && "ended",
    );
  await expect.poll(ready, START).not.toBe(false);
  expect(await ready(), demo.said()).toBe(200);
  await expect.poll(() => demo?.said(), END).toContain("Marelle est prête");
}

async function readJson(path: string): Promise<unknown> {
  const answer = await fetch(`http://127.0.0.1:${place.port}${path}`);
  expect(answer.headers.get("content-type")).toContain("application/json");
  return answer.json();
}

async function sendMail(): Promise<void> {
  const transport = nodemailer.createTransport({ host: "127.0.0.1", port: place.smtpPort });
  await transport.sendMail({
    from: "essai@exemple.fr",
    to: "francois.dupont@exemple.fr",
    subject: "Essai",
    text: "Bonjour",
  });
}
