import { play } from "./demo/play";

/** A town to walk about in: see "Demo contract" in docs/run.md. */
await play("start");
