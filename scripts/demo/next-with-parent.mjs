// Runs Next so that it ends with its parent, whatever the parent's end. Not as a preload: Next hands those on to
// the workers of a build, which would take themselves for ours.
import "../exit-with-parent.mjs";
import { createRequire } from "node:module";

const program = createRequire(import.meta.url).resolve("next/dist/bin/next");
process.argv = [process.execPath, program, ...process.argv.slice(2)];
await import(program);
