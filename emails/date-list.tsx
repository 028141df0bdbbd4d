import { Text } from "@react-email/components";
import { look } from "./look";

export interface DatedMonth {
  /** "Septembre 2024"; null when all the dates are of one month, which they name themselves. */
  label: string | null;
  /** "Lun. 27 Mai" */
  dates: readonly string[];
}

/** Dates side by side where a reader can, one under the other where it cannot. */
export function DateList({ months }: { months: readonly DatedMonth[] }) {
  return months.map(({ label, dates }) => (
    <div key={label ?? ""}>
      {label && (
        <Text className="quiet" style={look.month}>
          {label}
        </Text>
      )}
      <ul style={look.dates}>
        {dates.map((date) => (
          <li key={date} style={look.date}>
            {date}
          </li>
        ))}
      </ul>
    </div>
  ));
}
