import { Heading } from "@react-email/components";
import { look } from "./look";

/** What one child is reminded of, activity by activity. */
export interface RemindedChild {
  /** "Paul DUPONT" */
  childName: string;
  activities: readonly {
    name: string;
    /** "Lun. 27 Mai : jusqu’au dimanche 26 mai à 12 h 00" */
    lines: readonly string[];
  }[];
}

/** Every date with its limit, under its child and its activity. */
export function ReminderLines({ groups }: { groups: readonly RemindedChild[] }) {
  return groups.map(({ childName, activities }) => (
    <div key={childName}>
      <Heading as="h3" style={look.child}>
        {childName}
      </Heading>
      {activities.map(({ name, lines }) => (
        <div key={name}>
          <Heading as="h4" style={look.activity}>
            {name}
          </Heading>
          <ul style={look.reasons}>
            {lines.map((line) => (
              <li key={line} style={look.reason}>
                {line}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  ));
}
