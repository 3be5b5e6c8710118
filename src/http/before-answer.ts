import type { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"

/**
 * Does something with the JSON of an answer before it is sent. That doesn't depend on the connection: a handler whose
 * caller is gone answers all the same.
 */
export const beforeAnswer = (
  res: MedusaResponse,
  next: MedusaNextFunction,
  work: (status: number, body: unknown) => Promise<void>,
) => {
  const send = res.json.bind(res)
  res.json = (body) => {
    res.json = send
    work(res.statusCode, body)
      .then(() => send(body))
      .catch(next)
    return res
  }
}
