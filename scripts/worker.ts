import { once } from "node:events";
import { database } from "@/lib/context";
import { env } from "@/lib/env";
import { startHouseKeeping } from "@/lib/house-keeping";
import { openPostOffice } from "@/lib/post-office";

/** Sends the mail and does the chores on its own, beside a server whose MAIL_IN_SERVER is off, until Ctrl-C or SIGTERM. */
const server = new URL(env().SMTP_URL).host;
const office = openPostOffice();
const keeping = startHouseKeeping();
console.log(`Envoi des courriels par ${server}. Ctrl-C pour arrêter.`);

const until = new AbortController();
await Promise.race(["SIGINT", "SIGTERM"].map((signal) => once(process, signal, { signal: until.signal })));
console.log("Arrêt : les envois en cours se terminent…");
await Promise.all([office.stop(), keeping.stop()]);
await database().close();
console.log("Arrêté. Les courriels en attente partiront au prochain démarrage.");
process.exit(0);
