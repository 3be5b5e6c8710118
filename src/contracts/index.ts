import type { Endpoint } from "../http/endpoints"
import { barrelEndpoints } from "./barrel"

/** Every endpoint of ours: what is not here has no route. */
export const endpoints: readonly Endpoint[] = Object.values({ ...barrelEndpoints })
