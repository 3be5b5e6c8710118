import type { z } from "@medusajs/framework/zod"
import type { Endpoint, RequestOf, ResponseOf, StatusOf } from "./endpoints"

type AnswerOf<E extends Endpoint> = z.input<E["response"]>

/** A handler that answers with what `run` gives and the status of its contract entry. */
export const route =
  <const E extends Endpoint>(
    endpoint: E,
    run: (req: RequestOf<E>) => AnswerOf<E> | Promise<AnswerOf<E>>,
  ) =>
  async (req: RequestOf<E>, res: ResponseOf<E>): Promise<void> => {
    const body = await run(req)
    res.status((endpoint.status ?? 200) as StatusOf<E>).json(body)
  }

/** Like `route`, of a list: `run` gives the rows and their count, the page is that of the query. */
export const listRoute = <const E extends Endpoint>(
  endpoint: E,
  run: (req: RequestOf<E>) => Promise<Omit<AnswerOf<E>, "limit" | "offset">>,
) =>
  route(endpoint, async (req) => {
    const { limit, offset } = req.validatedQuery as { limit: number; offset: number }
    return { ...(await run(req)), limit, offset } as AnswerOf<E>
  })
