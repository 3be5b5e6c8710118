import type { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
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

/**
 * A factory of routes that act on the one thing whose id is in the path, and answer with it as it is afterwards.
 * @param key of the thing in the answer
 */
export const actionRoute =
  <K extends string, V>(key: K, retrieve: (scope: MedusaContainer, id: string) => Promise<V>) =>
  <const E extends Endpoint & { access: "admin"; response: z.ZodType<Record<K, V>> }>(
    endpoint: E,
    act: (req: RequestOf<E>, id: string, userId: string) => Promise<unknown>,
  ) =>
    route(endpoint, async (req) => {
      const { id } = req.params as { id: string }
      await act(req, id, (req as { auth_context: { actor_id: string } }).auth_context.actor_id)
      return { [key]: await retrieve(req.scope, id) } as AnswerOf<E>
    })
