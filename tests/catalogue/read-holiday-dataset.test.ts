import { describe, expect, it } from "vitest";
import { readDatasetDay } from "@/lib/catalogue/rules/read-dataset-day";
import { readHolidayDataset } from "@/lib/catalogue/rules/read-holiday-dataset";
import { listDatasetPlaces, settleHolidayDataset } from "@/lib/catalogue/rules/settle-holiday-dataset";

const PARIS = "Europe/Paris";

/** A row as the dataset writes it; académies and dates are made up. */
const row = (fields: object = {}) => ({
  description: "Vacances de Noël",
  population: "-",
  start_date: "2026-12-18T23:00:00+00:00",
  end_date: "2027-01-03T23:00:00+00:00",
  location: "Rennes",
  zones: "Zone B",
  annee_scolaire: "2026-2027",
  ...fields,
});

const read = (rows: unknown, zones = [PARIS]) => readHolidayDataset(JSON.stringify(rows), zones);

function settle(rows: object[], place = "Zone B") {
  const reading = read(rows);
  if (reading.kind !== "read") throw new RangeError("A file of the tests can be read.");
  const { stretches, left, ended } = settleHolidayDataset(reading.rows, place);
  return {
    stretches: stretches.map(({ label, from, until }) => `${label} ${from} ${until}`),
    left: [...reading.left, ...left].map(({ reason, label }) => `${reason} ${label}`),
    ended,
  };
}

describe("the day that an instant of the dataset means", () => {
  it.each([
    ["a midnight of Paris in winter", "2026-12-18T23:00:00+00:00", [PARIS], "2026-12-19"],
    ["a midnight of Paris in summer", "2026-07-03T22:00:00+00:00", [PARIS], "2026-07-04"],
    ["the night in which the clocks go forward", "2026-03-28T23:00:00+00:00", [PARIS], "2026-03-29"],
    ["the night after it", "2026-03-29T22:00:00+00:00", [PARIS], "2026-03-30"],
    ["the night in which they go back", "2026-10-24T22:00:00+00:00", [PARIS], "2026-10-25"],
    ["the night after it", "2026-10-25T23:00:00+00:00", [PARIS], "2026-10-26"],
    ["with the offset written out", "2026-12-19T00:00:00+01:00", [PARIS], "2026-12-19"],
    ["a midnight of the commune's own", "2026-08-16T20:00:00Z", [PARIS, "Indian/Reunion"], "2026-08-17"],
    ["Paris before the commune's own", "2026-08-16T22:00:00Z", [PARIS, "Indian/Reunion"], "2026-08-17"],
    ["a midnight of UTC", "2026-12-19T00:00:00Z", [PARIS], "2026-12-19"],
    ["a date alone", "2026-12-19", [PARIS], "2026-12-19"],
    ["an hour at which no day begins", "2026-12-19T09:30:00Z", [PARIS], null],
    ["a midnight of elsewhere", "2026-08-16T20:00:00Z", [PARIS], null],
    ["a date that does not exist", "2026-02-30", [PARIS], null],
    ["another century", "1926-12-18T23:00:00Z", [PARIS], null],
    ["noise", "bientôt", [PARIS], null],
  ])("%s: %s", (_, text, zones, day) => {
    expect(readDatasetDay(text, zones)?.toString() ?? null).toBe(day);
  });
});

describe("the forms of the file", () => {
  const days = (reading: ReturnType<typeof read>) =>
    reading.kind === "read" ? reading.rows.map(({ from, until }) => `${from} ${until}`) : reading.why;

  it.each([
    ["an array", [row()]],
    ["an answer of the API", { total_count: 1, results: [row()] }],
    ["an export of before", { records: [{ recordid: "a", fields: row() }] }],
    ["an answer of another version", { records: [{ record: { id: "a", fields: row() } }] }],
    ["fields that nobody knows", [row({ nouveau: { a: 1 } })]],
  ])("reads %s", (_, file) => {
    expect(days(read(file))).toEqual(["2026-12-19 2027-01-04"]);
  });

  it("reads a file that begins with a byte order mark", () => {
    expect(days(readHolidayDataset(`\uFEFF${JSON.stringify([row()])}`, [PARIS]))).toHaveLength(1);
  });

  it.each([
    ["no JSON", "description;population", "not-json"],
    ["JSON that breaks off", '[{"description":', "not-json"],
    ["nothing", "", "not-json"],
    ["an empty list", "[]", "no-rows"],
    ["another thing", '{"type":"FeatureCollection"}', "no-rows"],
    ["a number", "12", "no-rows"],
    ["null", "null", "no-rows"],
    ["rows that are none", '[1, "a", null, []]', "no-rows"],
  ])("says what %s is", (_, text, why) => {
    expect(readHolidayDataset(text, [PARIS])).toEqual({ kind: "unreadable", why });
  });
});

describe("what the rows of one place come to", () => {
  it("counts a stretch of many académies once", () => {
    const rows = ["Rennes", "Lille", "Nice"].map((location) => row({ location }));
    expect(settle(rows)).toMatchObject({
      stretches: ["Vacances de Noël 2026-12-19 2027-01-04"],
      left: [],
    });
  });

  it.each([
    ["teachers", row({ population: "Enseignants" })],
    ["teachers", row({ description: "Prérentrée des enseignants" })],
    ["incomplete", row({ description: "" })],
    ["incomplete", row({ zones: "", location: "" })],
    ["incomplete", row({ start_date: null })],
    ["incomplete", row({ start_date: "2027-02-05T23:00:00Z", end_date: undefined })],
    ["unreadable-date", row({ start_date: "2026-12-18T15:00:00Z" })],
    ["unreadable-date", row({ end_date: "à venir" })],
    ["reversed", row({ end_date: "2026-12-01T23:00:00Z" })],
    ["too-long", row({ end_date: "2027-12-01T23:00:00Z" })],
  ])("leaves out what is %s, and says so", (reason, left) => {
    const settled = settle([left, row()]);
    expect(settled.stretches).toEqual(["Vacances de Noël 2026-12-19 2027-01-04"]);
    expect(settled.left).toEqual([`${reason} ${left.description}`]);
  });

  it("keeps pupils and everybody", () => {
    expect(settle([row({ population: "Élèves" })]).stretches).toHaveLength(1);
  });

  const summer = row({
    description: "Début des Vacances d'Été",
    start_date: "2027-07-02T22:00:00+00:00",
    end_date: "2027-07-02T22:00:00+00:00",
  });

  it("leaves out a summer without end", () => {
    expect(settle([summer])).toEqual({
      stretches: [],
      left: ["summer-without-end Début des Vacances d’Été"],
      ended: [],
    });
  });

  it("ends it with the first day of school that the file tells", () => {
    const back = row({
      description: "Rentrée scolaire des élèves",
      start_date: "2027-08-31T22:00:00+00:00",
      end_date: null,
    });
    expect(settle([summer, back])).toEqual({
      stretches: ["Vacances d’Été 2027-07-03 2027-09-01"],
      left: [],
      ended: ["Vacances d’Été"],
    });
  });

  it("ends a summer alone with it: a bridge without end is left out", () => {
    const back = row({
      description: "Rentrée scolaire",
      start_date: "2027-08-31T22:00:00+00:00",
      end_date: null,
    });
    const bridge = row({
      description: "Pont de l'Ascension",
      start_date: "2027-05-06T22:00:00+00:00",
      end_date: "2027-05-06T22:00:00+00:00",
    });
    expect(settle([bridge, summer, back])).toEqual({
      stretches: ["Vacances d’Été 2027-07-03 2027-09-01"],
      left: ["incomplete Pont de l’Ascension"],
      ended: ["Vacances d’Été"],
    });
  });

  it("takes neither the teachers' first day for it nor one of a year later", () => {
    const others = [
      row({ description: "Rentrée scolaire", population: "Enseignants", start_date: "2027-08-30T22:00:00Z" }),
      row({ description: "Rentrée scolaire", start_date: "2028-08-31T22:00:00Z", end_date: null }),
    ];
    expect(settle([summer, ...others]).stretches).toEqual([]);
  });

  it("prefers the end that another row gives", () => {
    const ended = { ...summer, description: "Vacances d'Été", end_date: "2027-08-31T22:00:00+00:00" };
    expect(settle([summer, ended])).toEqual({
      stretches: ["Vacances d’Été 2027-07-03 2027-09-01"],
      left: [],
      ended: [],
    });
  });

  it("keeps the first of two stretches that contradict each other", () => {
    const other = row({ start_date: "2026-12-20T23:00:00Z", end_date: "2027-01-05T23:00:00Z" });
    expect(settle([other, row()])).toMatchObject({
      stretches: ["Vacances de Noël 2026-12-19 2027-01-04"],
      left: ["contradiction Vacances de Noël"],
    });
  });

  it("looks at the place that is asked for, a zone or an académie", () => {
    const corsica = row({ zones: "Corse", location: "Corse", end_date: "2027-01-05T23:00:00Z" });
    const rows = [row(), corsica];
    expect(settle(rows, "Corse").stretches).toEqual(["Vacances de Noël 2026-12-19 2027-01-06"]);
    expect(settle(rows, "Rennes").stretches).toEqual(["Vacances de Noël 2026-12-19 2027-01-04"]);
    const reading = read([corsica, row(), row({ zones: "Zone A", location: "Lyon" })]);
    expect(reading.kind === "read" && listDatasetPlaces(reading.rows)).toEqual([
      "Corse",
      "Zone A",
      "Zone B",
      "Lyon",
      "Rennes",
    ]);
  });
});
