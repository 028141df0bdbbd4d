import { join } from "node:path";
import { Font } from "@react-pdf/renderer";

/** The portal's own face, in the two weights that a list needs: a PDF holds no variable font. */
const FOLDER = join(process.cwd(), "components/lists/fonts");
export const FACE = "Atkinson Hyperlegible Next";

Font.register({
  family: FACE,
  fonts: [
    { src: join(FOLDER, "AtkinsonHyperlegibleNext-Regular.ttf"), fontWeight: 400 },
    { src: join(FOLDER, "AtkinsonHyperlegibleNext-Bold.ttf"), fontWeight: 700 },
  ],
});
// A name is never cut in two at the end of a line.
Font.registerHyphenationCallback((word) => [word]);
