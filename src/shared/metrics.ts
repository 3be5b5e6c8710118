import { Counter, Gauge, Registry, collectDefaultMetrics } from "prom-client"

/** The registry behind `GET /metrics`. */
export const metrics = new Registry()

collectDefaultMetrics({ register: metrics })

/** Orders, reservations, payments and carts that don't match, by kind, as of the last check. */
export const stockDiscrepancies = new Gauge({
  name: "millesime_stock_discrepancies",
  help: "Orders without reservation or payment, reservations and payments without order, completed carts without order",
  labelNames: ["kind"] as const,
  registers: [metrics],
})

/** When jobs last succeeded, as read from the database for each answer. */
export const jobSuccess = new Gauge({
  name: "millesime_job_last_success_timestamp_seconds",
  help: "When a scheduled job last succeeded, on whichever process; 0 if never",
  labelNames: ["job"] as const,
  registers: [metrics],
})

export const jobOverdue = new Gauge({
  name: "millesime_job_overdue",
  help: "1 for a scheduled job that has missed its time by more than three minutes, otherwise 0",
  labelNames: ["job"] as const,
  registers: [metrics],
})

/** Attempts to send messages to the seller, by outcome. */
export const whatsappAttempts = new Counter({
  name: "millesime_whatsapp_attempts_total",
  help: "Attempts to send a WhatsApp message, by outcome",
  labelNames: ["outcome"] as const,
  registers: [metrics],
})

/** Attempts to send e-mails, by outcome. */
export const mailAttempts = new Counter({
  name: "millesime_mail_attempts_total",
  help: "Attempts to send an e-mail, by outcome",
  labelNames: ["outcome"] as const,
  registers: [metrics],
})
