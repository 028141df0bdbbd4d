/** What the configuration must hold for links to be made and sent; nothing answers to it. */
const NEEDED = {
  // As the server and its worker run: React draws an e-mail at another pace otherwise.
  NODE_ENV: "production",
  DATABASE_URL: "postgres://localhost/none",
  SMTP_URL: "smtp://127.0.0.1:9",
  FILES_DIRECTORY: "/nowhere",
  AUTH_SECRET: "0123456789abcdef0123456789abcdef",
};
Object.assign(process.env, { ...NEEDED, ...process.env });
