import { spawn } from "node:child_process";

/** Waits for the end of its standard input, that is, of the tests; an orderly end has left it nothing to do. */
const WATCH = `
  const { readFileSync, rmSync } = require("node:fs");
  const [pid, directory] = process.argv.slice(1);
  process.stdin.resume().on("close", () => {
    try {
      const running = readFileSync(directory + "/cluster/data/postmaster.pid", "utf8").split("\\n")[0];
      if (running === pid) process.kill(Number(pid), "SIGQUIT");
    } catch {
      // Stopped already.
    }
    setTimeout(() => rmSync(directory, { recursive: true, force: true }), 1000);
  });
`;

/** Sees that a server of the tests does not outlive them, even when they are killed, and that its folder goes. */
export function endWithParent(server: { pid: number }, directory: string): void {
  const watcher = spawn(process.execPath, ["-e", WATCH, String(server.pid), directory], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watcher.unref();
}
