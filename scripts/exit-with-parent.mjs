// Preloaded in a child that has an IPC channel to its parent: however the parent goes, the child goes too.
const GRACE_MS = 15_000;

process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.kill(process.pid, "SIGKILL"), GRACE_MS).unref();
});
process.channel?.unref();
