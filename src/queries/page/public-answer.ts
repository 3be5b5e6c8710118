import { createHash } from "node:crypto"

/** An answer as it goes out, made once and sent often. */
export type PublicAnswer = {
  status: 200 | 301 | 410
  body: string
  /** Strong, of the body. */
  etag: string
  /** As HTTP writes it. */
  last_modified: string
  location?: string
}

const etagOf = (body: string) =>
  `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`

export const publicAnswer = (
  content: object,
  modified: Date,
  { status = 200, location }: { status?: PublicAnswer["status"]; location?: string } = {},
): PublicAnswer => {
  const body = JSON.stringify(content)
  return {
    status,
    body,
    etag: etagOf(body),
    last_modified: modified.toUTCString(),
    ...(location !== undefined && { location }),
  }
}
