import "next-auth";
import "next-auth/jwt";

declare module "next-auth" {
  /** What `authorize` hands to the cookie: the session row's id, and whose it is. */
  interface User {
    id: string;
    communeId: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
    commune?: string;
  }
}
