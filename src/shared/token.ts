import { createHash, randomBytes } from "node:crypto"

/** What opens something to whoever has it: 256 random bits, fit for an address. */
export const newToken = (): string => randomBytes(32).toString("base64url")

/** What is kept of a token. Tokens are random, so a plain hash is enough: there is nothing to guess. */
export const tokenHashOf = (token: string): string =>
  createHash("sha256").update(token).digest("hex")
