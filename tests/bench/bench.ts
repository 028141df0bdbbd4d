import "./environment";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { buildOnce } from "@/scripts/demo/build";
import type { RunningNext } from "@/scripts/demo/next";
import { buildFloor } from "./build-floor";
import { openCrowd } from "./crowd";
import { type Figure, failsGoals } from "./figures";
import { measureCheckout } from "./measure-checkout";
import { measureCrowd } from "./measure-crowd";
import { measureDeskPages } from "./measure-desk-pages";
import { measureInvitations } from "./measure-invitations";
import { measureOpenings } from "./measure-openings";
import { measurePeriod } from "./measure-period";
import { measureRecords } from "./measure-records";
import { measureRuleEffect } from "./measure-rule-effect";
import { measureRules } from "./measure-rules";
import { measureSearch } from "./measure-search";
import { measureUpload } from "./measure-upload";
import { measureWeek } from "./measure-week";
import { measureYear } from "./measure-year";
import { openScene, type Scene } from "./scene";
import { serveFloor, servePortal } from "./serve";
import { signInByForm } from "./sign-in";
import { renderTable } from "./table";

const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");
/** From the first line to the last, builds apart: a measure that hangs is a failure. */
const LIMIT_MS = 180_000;
/** The same for the pages of the household. */
const RECORDS_LIMIT_MS = 240_000;
/** The same for the desk, whose invitations alone may take a minute. */
const DESK_LIMIT_MS = 240_000;
/** The same for the crowd, with what it takes to fill ten communes on a slow machine. */
const CROWD_LIMIT_MS = 900_000;
const CROWD = { least: 10, most: 50, fillingMs: 180_000 };

/** What was started, last first when it stops. */
const stops: (() => Promise<void>)[] = [];
let leaving: Promise<void> | undefined;

/**
 * Each figure beside its goal and its floor. BENCH_STRICT=0 lets a ratio over its goal pass; BENCH_COMMUNES says how
 * many communes are filled, rather than as many as three minutes allow.
 */
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => leave(130));
try {
  const figures = await measure();
  console.log(`\n${renderTable(figures)}\n`);
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} cœurs, une seule machine, un seul passage.`,
  );
  await leave(failsGoals(figures, { strict: process.env.BENCH_STRICT !== "0" }) ? 1 : 0);
} catch (error) {
  // A measure cut short by Ctrl-C fails, and that is no news.
  if (!leaving) console.error(error);
  await leave(1);
}

async function measure(): Promise<Figure[]> {
  const began = performance.now();
  const say = (progress: string) =>
    console.log(`${Math.round((performance.now() - began) / 1000)} s · ${progress}`);
  const hold = (next: RunningNext) => stops.push(next.stop);
  await buildOnce(ROOT, { say, hold });
  await buildFloor(ROOT, { say, hold });
  const near = endAfter(LIMIT_MS);
  say("Règles…");
  const rules = measureRules();
  const scene = await openScene(say);
  stops.push(scene.close);
  say("Période et validation…");
  const commands = [...(await measurePeriod(scene)), ...(await measureCheckout(scene))];
  say("Page de la semaine…");
  const portal = await servePortal({ root: ROOT, hold }, scene.appUrl);
  const floor = await serveFloor({ root: ROOT, hold });
  const cookie = await signInByForm(portal.origin);
  const servers = { portal, floor, cookie };
  const pages = [...(await measureWeek(scene, servers)), ...(await measureYear(scene, servers))];
  clearTimeout(near);
  const recordsLimit = endAfter(RECORDS_LIMIT_MS);
  say("Pages du foyer…");
  const records = await measureRecords(scene, servers);
  say("Pages de la mairie…");
  records.push(...(await measureDeskPages(scene, servers)));
  say("Envoi de documents…");
  records.push(...(await measureUpload(scene, servers)));
  clearTimeout(recordsLimit);
  return [
    ...rules,
    ...pages,
    ...records,
    ...commands,
    ...(await measureDesk(scene, say)),
    ...(await measureAmongOthers({ say, hold })),
  ];
}

/** Last on its scene: it fills the town with 20,000 people, and takes most addresses away. */
async function measureDesk(scene: Scene, say: Progress["say"]): Promise<Figure[]> {
  const limit = endAfter(DESK_LIMIT_MS);
  say("Recherche de familles parmi 20 000 personnes…");
  const search = await measureSearch(scene);
  say("Envoi de 800 invitations…");
  const invitations = await measureInvitations(scene);
  say("Ouverture d’une année…");
  const openings = await measureOpenings(scene);
  say("Effet d’une règle sur 1 200 enfants…");
  const effect = await measureRuleEffect(scene);
  clearTimeout(limit);
  return [...search, ...invitations, ...openings, ...effect];
}

async function measureAmongOthers({ say, hold }: Progress): Promise<Figure[]> {
  endAfter(CROWD_LIMIT_MS);
  // The servers and the database of the other measures are of no use any more, and take their part of the machine.
  await stopAll();
  say("Communes…");
  const communes = Number(process.env.BENCH_COMMUNES) || null;
  const crowd = await openCrowd({ ...CROWD, communes, say });
  stops.push(crowd.close);
  say(`Page de la semaine, seule et parmi ${crowd.communes} communes…`);
  return measureCrowd(crowd, { root: ROOT, hold });
}

interface Progress {
  say: (progress: string) => void;
  hold: (next: RunningNext) => void;
}

function endAfter(limitMs: number): NodeJS.Timeout {
  const onLimit = () => {
    console.error(`Les mesures durent plus de ${limitMs / 1000} s : abandon.`);
    leave(1);
  };
  return setTimeout(onLimit, limitMs).unref();
}

/** The first reason to leave gives the exit code. */
function leave(exitCode: number): Promise<void> {
  leaving ??= stopAll().then(
    () => process.exit(exitCode),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
  return leaving;
}

async function stopAll(): Promise<void> {
  for (let stop = stops.pop(); stop; stop = stops.pop()) await stop();
}
