import { Marelle } from "@/components/shell/marelle";
import { classes } from "@/components/ui/classes";
import type { NewsPictureView } from "@/lib/news/views";

/** A post's picture on its card, cut to the card's shape; a post without one has a calm ground of the house's own. */
export function CardPicture({ picture }: { picture: NewsPictureView | null }) {
  const shape = "aspect-[16/9] w-full rounded-t-sheet";
  if (picture) {
    return (
      // biome-ignore lint/performance/noImgElement: drawn in its size already, and served to its readers alone
      <img
        {...picture}
        alt={picture.alt}
        loading="lazy"
        decoding="async"
        className={classes(shape, "bg-off object-cover")}
      />
    );
  }
  return (
    <div className={classes(shape, "news-no-picture grid place-items-center text-accent")} aria-hidden="true">
      <Marelle className="h-20 w-14 opacity-80" />
    </div>
  );
}
