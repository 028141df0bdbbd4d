import { openDatabase } from "@/db/client";
import { startPost } from "./post";

/** A worker to be killed in the middle of a letter. */
const [databaseUrl = "", smtpUrl = "", lease = ""] = process.argv.slice(2);
startPost(openDatabase(databaseUrl), smtpUrl, { lease: Number(lease) });
