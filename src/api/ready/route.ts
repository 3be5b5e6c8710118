import type { OperationEndpoints } from "../../contracts/operation"
import type { RequestOf, ResponseOf } from "../../http/endpoints"
import { ApiError } from "../../http/errors"
import { findObstacles } from "../../queries/operation/obstacles"

type E = OperationEndpoints["getReady"]

export const GET = async (req: RequestOf<E>, res: ResponseOf<E>) => {
  const obstacles = await findObstacles(req.scope)
  if (obstacles.length) {
    const reasons = obstacles.map(({ path, message }) => `${path} ${message}`)
    throw new ApiError("unavailable", reasons.join("; "), obstacles)
  }
  res.json({ status: "ready" })
}
