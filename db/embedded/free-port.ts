import { createServer } from "node:net";

/** A TCP port of loopback that nobody listens on; somebody may take it before you do. */
export function findFreePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.on("error", fail);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        typeof address === "object" && address ? done(address.port) : fail(new Error("No free port.")),
      );
    });
  });
}
