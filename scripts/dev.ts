import { play } from "./demo/play";

/** The demo, served by the development server: no build, sources watched. */
await play("dev");
