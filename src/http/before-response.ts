import type { MedusaNextFunction, MedusaResponse } from "@medusajs/framework/http"

/**
 * Runs work before a JSON response is sent. It also runs when the caller has disconnected, since the handler still calls
 * `res.json`.
 */
export const beforeResponse = (
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
