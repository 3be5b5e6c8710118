import type { operations } from "./api.js"

type Operation = keyof operations

/** The query parameters of an endpoint, by its `operationId` in the OpenAPI document. */
export type Query<O extends Operation> = NonNullable<operations[O]["parameters"]["query"]>

/** The JSON body of an endpoint. */
export type Body<O extends Operation> = operations[O] extends {
  requestBody?: { content: { "application/json": infer B } }
}
  ? B
  : never

type Success = 200 | 201 | 202

/** What an endpoint answers. */
export type Answer<O extends Operation> = {
  [
    Status in keyof operations[O]["responses"] & Success
  ]: operations[O]["responses"][Status] extends {
    content: { "application/json": infer A }
  }
    ? A
    : never
}[keyof operations[O]["responses"] & Success]

export type Headers = Record<string, string>

type Init = { method: string; query?: object; body?: object; headers?: Headers }

/** The part of Medusa's `sdk.client` that is used. */
export type Client = {
  fetch<T>(path: string, init: Init): Promise<T>
}

/** A request that may be sent again with the same key: it is carried out once. Kept for 24 hours. */
export type Repeatable = { idempotencyKey?: string }

export const keyHeader = ({ idempotencyKey }: Repeatable = {}): Headers =>
  idempotencyKey === undefined ? {} : { "Idempotency-Key": idempotencyKey }
