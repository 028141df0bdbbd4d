import { runDemo, type Stops } from "./run";
import { DemoRefusal, readSettings } from "./settings";

const stops: Stops = [];
let leaving: Promise<void> | undefined;

/** Runs the demo until Ctrl-C or the end of its server, and leaves nothing running behind. */
export async function play(mode: "start" | "dev"): Promise<void> {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => leave(0));
  try {
    const settings = readSettings(process.env);
    const code = await runDemo(settings, mode, { stops, say: (progress) => console.log(progress) });
    if (!leaving) console.error(`Le serveur s’est arrêté (code ${code}).`);
    await leave(1);
  } catch (error) {
    // A step cut short by Ctrl-C fails, and that is no news.
    if (!leaving) console.error(error instanceof DemoRefusal ? error.message : error);
    await leave(error instanceof DemoRefusal ? error.exitCode : 1);
  }
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
