import { createHash } from "node:crypto"

/** A response to visitors, serialised once and sent many times. */
export type PublicAnswer = {
  status: 200 | 301 | 410
  body: string
  /** Strong, of the body. */
  etag: string
  /** As an HTTP date. */
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
