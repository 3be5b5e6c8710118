import { Gauge, Registry, collectDefaultMetrics } from "prom-client"

/** What `GET /metrics` tells of this process. */
export const metrics = new Registry()

collectDefaultMetrics({ register: metrics })

/** Orders, reservations and carts that don't fit together, by kind, as the last look found them. */
export const stockDiscrepancies = new Gauge({
  name: "millesime_stock_discrepancies",
  help: "Orders without reservation, reservations without order, completed carts without order",
  labelNames: ["kind"] as const,
  registers: [metrics],
})
