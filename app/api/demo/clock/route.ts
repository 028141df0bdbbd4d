import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { domainNow, setDemoClock } from "@/lib/clock";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

const input = z.object({ now: z.iso.datetime({ offset: true }).nullable() });

/** The demo's clock: where it stands. Outside a demo there is none. */
export function GET() {
  return env().MARELLE_DEMO ? tellClock() : notFound();
}

/** Moves the demo's clock to an instant; null lets it run with real time. */
export async function POST(request: Request) {
  if (!env().MARELLE_DEMO) return notFound();
  const read = input.safeParse(await readJson(request));
  if (!read.success) {
    const message =
      'Envoyez { "now": … } avec un instant complet, par exemple 2024-05-22T16:45:00+02:00, ou null.';
    return Response.json({ error: message }, { status: 400 });
  }
  setDemoClock(read.data.now === null ? null : Temporal.Instant.from(read.data.now));
  return tellClock();
}

const tellClock = () =>
  Response.json({ now: domainNow().toString() }, { headers: { "Cache-Control": "no-store" } });

const notFound = () => Response.json({ error: "Cette page n’existe pas." }, { status: 404 });

async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    // What is not JSON is answered like any other wrong input.
    return null;
  }
}
