import { startPostgres } from "@/db/embedded";

/** A parent to be killed: starts a server in the folder given, says so, and stays. */
const [directory = ""] = process.argv.slice(2);
const { pid } = await startPostgres({ directory });
console.log(pid);
setInterval(() => {}, 60_000);
