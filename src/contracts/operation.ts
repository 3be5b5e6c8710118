import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../http/endpoints"

const isOn = z.boolean()

/** Monitoring, and what the store has of the plugin. */
export const operationEndpoints = defineEndpoints({
  adminGetFeatures: {
    summary: "Parts of Millésime that are switched on",
    description:
      "The option `features` of the store. What is off has no endpoints: they answer 404.",
    method: "GET",
    path: "/admin/millesime/features",
    access: "admin",
    response: z.strictObject({
      features: z.strictObject({
        companies: isOn,
        quotes: isOn,
        pages: isOn,
        mail: isOn,
        whatsapp: isOn,
        invoices: isOn,
        sessions: isOn,
        withdrawals: isOn,
      }),
    }),
  },
  getReady: {
    summary: "Readiness check",
    description:
      "Checks PostgreSQL, Redis if it is configured, pending migrations, missing tables of links and the outboxes. With status 503, `details` lists the failed checks. `warnings` lists what staff have to mend while the store serves: `taxes` names the countries of regions and service zones without a tax region or rate, as of the last minute; `jobs` names the scheduled jobs that have missed their time by more than three minutes. For a liveness check use Medusa's `/health`.",
    method: "GET",
    path: "/ready",
    access: "public",
    response: z.object({
      status: z.literal("ready"),
      warnings: z
        .object({
          path: z.string().meta({ description: "Name of the check" }),
          message: z.string(),
          reason: z.string().optional(),
          params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
        })
        .array()
        .optional(),
    }),
    errors: ["unavailable"],
  },
  getMetrics: {
    summary: "Prometheus metrics",
    description:
      "Requires the bearer token of `METRICS_TOKEN`; if that is not set, the endpoint answers 404.",
    method: "GET",
    path: "/metrics",
    access: "public",
    contentType: "text/plain",
    response: z.string(),
    errors: ["not_found", "unauthorized"],
  },
})

/** The documentation of the API, where the store shows it. */
export const docsEndpoints = defineEndpoints({
  getOpenApi: {
    summary: "OpenAPI 3.1 document",
    method: "GET",
    path: "/openapi.json",
    access: "public",
    response: z.looseObject({ openapi: z.literal("3.1.0") }),
  },
  getDocs: {
    summary: "Swagger UI",
    method: "GET",
    path: "/docs",
    access: "public",
    contentType: "text/html",
    response: z.string(),
  },
  getDocsAsset: {
    summary: "Static file of Swagger UI",
    method: "GET",
    path: "/docs/:asset",
    access: "public",
    contentType: "application/octet-stream",
    response: z.string(),
    errors: ["not_found"],
  },
})

export type OperationEndpoints = typeof operationEndpoints

export type DocsEndpoints = typeof docsEndpoints
