import { readFile, rm } from "node:fs/promises";
import { request as send } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { drawPdf } from "@/scripts/demo/draw-pdf";
import { type Figure, inKilobytes } from "./figures";
import type { Servers } from "./measure-page";
import type { Scene } from "./scene";
import { FILES_DIRECTORY } from "./serve";

const AT_ONCE = 8;
const MEGABYTE = 1_000_000;
const [SMALL, LARGE] = [MEGABYTE, 10 * MEGABYTE] as const;
/** Slow enough that all are on their way together, in bytes and milliseconds. */
const STEP = { bytes: 64 * 1024, ms: 8 };
const SAMPLE_MS = 20;
/** What the large files weigh more than the small ones, in bytes: a server that held them would grow by all of it. */
const WEIGHT = AT_ONCE * (LARGE - SMALL);
/** The most of that weight by which it may grow. */
const GOAL = 0.25;
const BOUNDARY = "marelle-bench";

/** How much the server's memory grows while eight documents come at once, of one and of ten megabytes. */
export async function measureUpload(scene: Scene, { portal, cookie }: Servers): Promise<Figure[]> {
  const grow = async (bytes: number) => {
    await forgetDocuments(scene);
    return growthWhile(portal.pid, () =>
      Promise.all(Array.from({ length: AT_ONCE }, () => upload(scene, portal.origin, cookie, bytes))),
    );
  };
  // What the server needs once, to have received anything at all, is nobody's file.
  await grow(LARGE);
  const small = await grow(SMALL);
  const large = await grow(LARGE);
  await forgetDocuments(scene);
  await rm(FILES_DIRECTORY, { recursive: true, force: true });
  return [
    {
      name: `Mémoire prise par ${AT_ONCE} envois de 10 Mo, de plus que par ${AT_ONCE} de 1 Mo, sur ce qu’ils pèsent de plus`,
      value: Math.max(0, large - small) / WEIGHT,
      unit: "×",
      kind: "ratio",
      goal: GOAL,
      beside: `${Math.round(inKilobytes(large))} ko et ${Math.round(inKilobytes(small))} ko ; les fichiers pèsent ${Math.round(inKilobytes(WEIGHT))} ko de plus`,
    },
  ];
}

/** Bytes: the most that the process had in memory meanwhile, over what it had before. */
async function growthWhile(pid: number, work: () => Promise<unknown>): Promise<number> {
  const before = await residentBytes(pid);
  let most = before;
  let done = false;
  const watch = async () => {
    while (!done) {
      most = Math.max(most, await residentBytes(pid));
      await pause(SAMPLE_MS);
    }
  };
  const watching = watch();
  await work().finally(() => {
    done = true;
  });
  await watching;
  return most - before;
}

/** proc(5): what of a process is in memory. @throws Error where it is not said: nothing would pass for no growth */
async function residentBytes(pid: number): Promise<number> {
  const [, kibibytes] = /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, "utf8")) ?? [];
  if (!kibibytes) throw new Error(`/proc/${pid}/status does not say VmRSS.`);
  return Number(kibibytes) * 1024;
}

async function upload({ childId }: Scene, origin: string, cookie: string, bytes: number): Promise<void> {
  const head = Buffer.from(
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="fichier"; filename="pai.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
  );
  const file = Buffer.alloc(bytes);
  file.set(drawPdf("PAI", ["Un document."]));
  const foot = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
  const body = Buffer.concat([head, file, foot]);
  const status = await sendSlowly(`${origin}/api/documents/sante?enfant=${childId}`, body, {
    cookie,
    origin,
    accept: "application/json",
    "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
    "content-length": String(body.length),
  });
  if (status !== 200) throw new Error(`A document was answered ${status}.`);
}

function sendSlowly(url: string, body: Buffer, headers: Record<string, string>): Promise<number> {
  return new Promise((done, fail) => {
    const sent = send(url, { method: "POST", headers }, (response) => {
      response.resume();
      response.on("end", () => done(response.statusCode ?? 0));
    });
    sent.on("error", fail);
    const write = async () => {
      for (let at = 0; at < body.length; at += STEP.bytes) {
        sent.write(body.subarray(at, at + STEP.bytes));
        await pause(STEP.ms);
      }
      sent.end();
    };
    write().catch(fail);
  });
}

/** A child keeps ten documents at the most. */
async function forgetDocuments({ owner, commune, childId }: Scene): Promise<void> {
  await owner.sql`delete from health_file where commune_id = ${commune.id} and child_id = ${childId}`;
}
