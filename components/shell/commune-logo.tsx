/** A commune's logo: what an <img> needs. */
export interface LogoView {
  src: string;
  alt: string;
}

/** Always as large, whatever it holds, so that nothing jumps; white behind it, for a logo is drawn for paper. */
export function CommuneLogo({ logo, className = "h-11 w-18" }: { logo: LogoView; className?: string }) {
  return (
    // biome-ignore lint/performance/noImgElement: drawn in its size already
    <img
      src={logo.src}
      alt={logo.alt}
      className={`${className} shrink-0 rounded-lg bg-[#fff] object-contain p-1`}
    />
  );
}
