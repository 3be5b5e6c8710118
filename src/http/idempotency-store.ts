/** Key in Medusa's container of the service that keeps requests and their answers. */
export const IDEMPOTENCY_STORE = "millesime_idempotency"

/**
 * `started`: run the request, then `complete` or `release` it · `replay`: the answer of the first request ·
 * `mismatch`: the key belongs to another request · `in_progress`: the first request has no answer yet
 */
export type BegunRequest =
  | { kind: "started"; id: string }
  | { kind: "replay"; status: number; body: unknown }
  | { kind: "mismatch" }
  | { kind: "in_progress" }

export type IdempotencyStore = {
  /** Of several concurrent calls with the same scope and key, one is `started`. */
  begin(request: { scope: string; key: string; fingerprint: string }): Promise<BegunRequest>
  /** Stores the answer. */
  complete(id: string, status: number, body: unknown): Promise<void>
  /** Frees the key without storing an answer, so that a retry runs. */
  release(id: string): Promise<void>
}
