import sharp from "sharp";
import { draw } from "./draw";

const SIZE = { width: 1200, height: 675 };
const CHIPS = 14;

/** A calm picture of paper chips around one hue (degrees), always the same for the same hue. */
export function drawPicture(hue: number): Promise<Uint8Array> {
  const chips = Array.from({ length: CHIPS }, (_, index) => {
    const [x, y, size, turn] = [0, 1, 2, 3].map((part) => draw(hue, index, part)) as [
      number,
      number,
      number,
      number,
    ];
    const side = 90 + size * 190;
    const tone = `hsl(${hue + (turn - 0.5) * 60} 55% ${52 + size * 30}%)`;
    return `<rect x="${x * SIZE.width}" y="${y * SIZE.height}" width="${side}" height="${side}" rx="26"
      fill="${tone}" opacity="0.85" transform="rotate(${turn * 50 - 25} ${x * SIZE.width} ${y * SIZE.height})"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}">
    <rect width="100%" height="100%" fill="hsl(${hue} 45% 90%)"/>${chips.join("")}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
