/** How far an agent is with choosing a telephone. */
export type EnrolmentView =
  | { state: "none" }
  | {
      state: "begun";
      /** In groups of four, for who types it. */
      secret: string;
      /** Opens the application on the telephone that shows the page. */
      uri: string;
      /** Squares a side, and the dark ones. */
      picture: { size: number; path: string };
    }
  | { state: "in-use" };
