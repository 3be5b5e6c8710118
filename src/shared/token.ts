import { createHash, randomBytes } from "node:crypto"

/** A bearer token of 256 random bits, safe in URLs. */
export const newToken = (): string => randomBytes(32).toString("base64url")

/** The hash that is stored of a token. An unsalted hash is enough, since tokens are random. */
export const tokenHashOf = (token: string): string =>
  createHash("sha256").update(token).digest("hex")
