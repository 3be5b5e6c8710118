import { z } from "@medusajs/framework/zod"
import { defineEndpoints } from "../http/endpoints"

/** What tells about the API itself. */
export const operationEndpoints = defineEndpoints({
  getOpenApi: {
    summary: "Read the OpenAPI 3.1 document of these endpoints",
    method: "GET",
    path: "/openapi.json",
    access: "public",
    response: z.looseObject({ openapi: z.literal("3.1.0") }),
  },
  getReady: {
    summary: "Say whether the store can serve",
    description:
      "Asks PostgreSQL and Redis, where there is one, and looks whether all migrations have run and messages to the seller go out. 503 names in `details` what doesn't hold. Whether the process lives at all is `/health`, of Medusa.",
    method: "GET",
    path: "/ready",
    access: "public",
    response: z.object({ status: z.literal("ready") }),
    errors: ["unavailable"],
  },
  getMetrics: {
    summary: "Read the figures of the store, for Prometheus",
    description:
      "With the bearer token of METRICS_TOKEN; without one set there is no such endpoint.",
    method: "GET",
    path: "/metrics",
    access: "public",
    contentType: "text/plain",
    response: z.string(),
    errors: ["not_found", "unauthorized"],
  },
  getDocs: {
    summary: "Browse the endpoints in Swagger UI",
    method: "GET",
    path: "/docs",
    access: "public",
    contentType: "text/html",
    response: z.string(),
  },
  getDocsAsset: {
    summary: "Load a file of Swagger UI",
    method: "GET",
    path: "/docs/:asset",
    access: "public",
    contentType: "application/octet-stream",
    response: z.string(),
    errors: ["not_found"],
  },
})

export type OperationEndpoints = typeof operationEndpoints
