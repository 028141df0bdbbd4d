import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  typescript: { ignoreBuildErrors: true },
  // Next and React are those of the portal, three folders up.
  turbopack: { root: fileURLToPath(new URL("../../..", import.meta.url)) },
};

export default config;
