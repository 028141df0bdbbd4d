/** Lower to higher: a domain knows those before it and never those after. Those of one floor do not know each other. */
const FLOORS: readonly (readonly string[])[] = [
  ["communes"],
  ["households"],
  ["accounts"],
  ["records", "catalogue"],
  ["enrolments"],
  ["reservations"],
  ["attendance"],
  ["messages", "reminders"],
  ["news", "billing", "privacy"],
  ["desk"],
  ["home"],
];

/** Files of `lib` that open a room to the outside: they may know every domain, and no domain knows them. */
const DOORS = new Set(["action", "page", "door", "post-office", "house-keeping"]);

/** Pure parts of a domain, which may be read in the browser. */
export type Part = "rules" | "schemas" | "views" | "inner";

/** Where a file stands in the plan of the house. */
export type Room =
  | { kind: "app" | "components" | "db" | "emails" | "scripts" | "tests" | "elsewhere" | "door" }
  | { kind: "ground"; name: string }
  | { kind: "domain"; name: string; floor: number; part: Part };

export function roomOf(path: string): Room {
  const [top = "", second = "", third = "", fourth = ""] = path.replace(/\.\w+$/, "").split("/");
  switch (top) {
    case "app":
    case "proxy":
    case "instrumentation":
      return { kind: "app" };
    case "components":
    case "db":
    case "emails":
    case "scripts":
    case "tests":
      return { kind: top };
    case "lib":
      return roomOfLib(second, third, fourth);
    default:
      return { kind: "elsewhere" };
  }
}

function roomOfLib(second: string, third: string, fourth: string): Room {
  const floor = FLOORS.findIndex((names) => names.includes(second));
  if (floor >= 0) return { kind: "domain", name: second, floor, part: partOf(third, fourth) };
  if (third === "" && DOORS.has(second)) return { kind: "door" };
  return { kind: "ground", name: second };
}

/** A large domain is divided into rooms of its own, each with its schemas and views: `reservations/basket/views`. */
function partOf(third: string, fourth: string): Part {
  if (third === "rules") return third;
  const file = fourth || third;
  if (file === "schemas") return file;
  return file === "views" || file.endsWith("-view") ? "views" : "inner";
}
