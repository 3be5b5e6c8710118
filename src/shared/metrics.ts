import { Counter, Gauge, Registry, collectDefaultMetrics } from "prom-client"

/** What `GET /metrics` tells of this process. */
export const metrics = new Registry()

collectDefaultMetrics({ register: metrics })

/** Orders, reservations and carts that don't fit together, by kind, as the last look found them. */
export const stockDiscrepancies = new Gauge({
  name: "millesime_stock_discrepancies",
  help: "Orders without reservation, reservations without order or refunded, completed carts without order",
  labelNames: ["kind"] as const,
  registers: [metrics],
})

/** Attempts to send messages to the seller, by what became of them. */
export const whatsappAttempts = new Counter({
  name: "millesime_whatsapp_attempts_total",
  help: "Attempts to send a WhatsApp message, by outcome",
  labelNames: ["outcome"] as const,
  registers: [metrics],
})
