import { subscribe } from "node:diagnostics_channel"
import { closeSync, openSync, readSync } from "node:fs"
import type { IncomingMessage, ServerResponse } from "node:http"
import { join } from "node:path"
import { configManager } from "@medusajs/framework/config"
import { isRasterImage } from "./raster-image"

const APP = /^\/app(\/|$)/i
const STATIC = /^\/static\//i
const API = /^\/(admin|store|auth|hooks)(\/|$)/i

/** What is about one person whoever asks: an id opens a cart or an order. */
const PERSONAL =
  /^\/(admin|auth|hooks)(\/|$)|^\/store\/(carts|orders|customers|quotes|quote-approvals|companies|company-invites|payment-collections)(\/|$)/i

/** For two years, as browsers ask for before they remember a site by themselves. */
const HSTS = "max-age=63072000"

const NOTHING = "default-src 'none'; frame-ancestors 'none'"

/**
 * Medusa's dashboard: its own scripts and requests; products have pictures from anywhere. Its copies of zod compile their
 * schemas with `new Function` where they may, and asking that alone is a violation; scripts in the page stay forbidden.
 */
const DASHBOARD = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-eval'",
  "img-src 'self' data: blob: http: https:",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  // The API may have another address than the dashboard.
  "connect-src 'self' http: https: ws: wss:",
  "worker-src 'self' blob:",
  // Papers are fetched with the session and shown in a frame.
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ")

/** Vite's scripts while the dashboard is developed are inline. */
const DASHBOARD_IN_DEVELOPMENT = "frame-ancestors 'none'"

const pathOf = ({ url = "/" }: IncomingMessage) => url.split("?")[0] ?? "/"

const isSecure = ({ socket, headers }: IncomingMessage) =>
  "encrypted" in socket || headers["x-forwarded-proto"] === "https"

const policyOf = (path: string): string => {
  if (STATIC.test(path)) return `${NOTHING}; sandbox`
  if (API.test(path)) return NOTHING
  if (!APP.test(path)) return "frame-ancestors 'none'"
  return process.env.NODE_ENV === "development" ? DASHBOARD_IN_DEVELOPMENT : DASHBOARD
}

/** The beginning of an uploaded file; empty for one that can't be read. */
const headOf = (path: string): Buffer => {
  const head = Buffer.alloc(16)
  let file: number | undefined
  try {
    file = openSync(join(configManager.baseDir, decodeURIComponent(path)), "r")
    return head.subarray(0, readSync(file, head, 0, head.length, 0))
  } catch {
    // What isn't known to be a picture is served as an attachment.
    return Buffer.alloc(0)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

const isPicture = (path: string, contentType: unknown) =>
  isRasterImage(headOf(path), typeof contentType === "string" ? contentType : "")

/** What depends on the answer, just before it is sent. */
const complete = (req: IncomingMessage, path: string, res: ServerResponse) => {
  res.removeHeader("X-Powered-By")
  const isPersonal = PERSONAL.test(path) || (API.test(path) && req.headers.authorization)
  if (isPersonal && !res.hasHeader("Cache-Control")) res.setHeader("Cache-Control", "no-store")
  if (STATIC.test(path) && !isPicture(path, res.getHeader("Content-Type"))) {
    res.setHeader("Content-Disposition", "attachment")
  }
}

/** Sets what a browser should know of an answer before it reads it. A route may set any of these otherwise. */
const protect = (req: IncomingMessage, res: ServerResponse) => {
  // Now, since a router shortens the address for what is below it.
  const path = pathOf(req)
  res.setHeader("X-Content-Type-Options", "nosniff")
  res.setHeader("X-Frame-Options", "DENY")
  res.setHeader("Referrer-Policy", "strict-origin-when-cross-origin")
  res.setHeader("Content-Security-Policy", policyOf(path))
  if (isSecure(req)) res.setHeader("Strict-Transport-Security", HSTS)
  const writeHead = res.writeHead.bind(res) as (...args: unknown[]) => ServerResponse
  res.writeHead = (...args: unknown[]) => {
    if (!res.headersSent) complete(req, path, res)
    return writeHead(...args)
  }
}

let isProtecting = false

/**
 * Protects all answers of this process. Where Node tells of requests, since Medusa serves the dashboard and uploaded files
 * before any middleware of ours.
 */
export const protectAnswers = (): void => {
  if (isProtecting) return
  isProtecting = true
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
    protect(request, response)
  })
}
