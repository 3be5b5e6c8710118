import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import type { ErrorCode } from "../errors"
import type { LimitName } from "./limits"

/**
 * Who may call an endpoint.
 * `public`: anyone, with a publishable key below /store · `customer`: a logged-in customer ·
 * `company`: a member of a company, all others get 404 · `admin`: a user or secret API key of Medusa's
 * admin · `signed`: another service that signs its requests; the route verifies `req.rawBody` first, so
 * the schemas below are for documentation only.
 */
export type Access = "public" | "customer" | "company" | "admin" | "signed"

export type Method = "GET" | "POST" | "DELETE"

/** One endpoint: the single source of its types, validation, access and documentation. */
export type Endpoint = {
  summary: string
  description?: string
  method: Method
  /** Express style: `/store/barrels/:id_or_handle`. */
  path: string
  access: Access
  query?: z.ZodObject
  body?: z.ZodType
  /** The body is form-encoded instead of JSON; only for `signed` endpoints. */
  form?: true
  /** One file as multipart/form-data instead of a body. */
  upload?: Upload
  response: z.ZodType
  /** Status of success, 200 unless given. */
  status?: 200 | 201 | 202
  /** A second success status with the same response. */
  otherStatus?: 202
  /** The response to a moved address: 301 with `Location`. */
  moved?: z.ZodType
  /** Has an `ETag` and supports conditional requests (304). */
  cacheable?: true
  /** JSON unless given. */
  contentType?: string
  /** Error codes besides those that follow from the other fields. */
  errors?: readonly ErrorCode[]
  /** Largest accepted body, as `bytes` reads it: "1mb". Medusa's default is 100 kB. */
  bodyLimit?: string
  /**
   * Supports the header `Idempotency-Key` (`idempotency.ts`). For logged-in callers and JSON: a key belongs to its caller, and
   * files are not compared.
   */
  idempotent?: true
  /** Rate limit (`limits.ts`). */
  limit?: LimitName
}

/** `field` is the name of the form field, `maxBytes` the largest accepted size. */
export type Upload = { field: string; maxBytes: number }

export type Endpoints = Record<string, Endpoint>

export const defineEndpoints = <const E extends Endpoints>(endpoints: E): E => endpoints

type BodyOf<E extends Endpoint> = E extends { body: infer B extends z.ZodType }
  ? z.output<B>
  : undefined

type QueryOf<E extends Endpoint> = E extends { query: infer Q extends z.ZodType }
  ? z.output<Q>
  : Record<string, never>

/** An uploaded file, deleted when the request ends. */
export type UploadedFile = {
  /** Path of the temporary file. */
  path: string
  /** Name given by the sender, cleaned for display; says nothing about the content. */
  originalname: string
  /** Bytes. */
  size: number
}

type FileOf<E extends Endpoint> = E extends { upload: Upload } ? UploadedFile : undefined

type ParamsOf<Path extends string> = Path extends `${string}:${infer Param}/${infer Rest}`
  ? Record<Param, string> & ParamsOf<`/${Rest}`>
  : Path extends `${string}:${infer Param}`
    ? Record<Param, string>
    : unknown

export type StatusOf<E extends Endpoint> =
  | (E extends { status: infer S extends number } ? S : 200)
  | (E extends { otherStatus: infer S extends number } ? S : never)

/** The request that a route of `E` receives, parsed by the contract. */
export type RequestOf<E extends Endpoint> = Omit<
  AuthenticatedMedusaRequest,
  | "validatedBody"
  | "validatedQuery"
  | "params"
  | "body"
  | "query"
  | "auth_context"
  | "file"
  | "rawBody"
> & {
  validatedBody: BodyOf<E>
  validatedQuery: QueryOf<E>
  params: ParamsOf<E["path"]>
  file: FileOf<E>
  /** The unparsed body. */
  rawBody?: Buffer
  auth_context: E["access"] extends "public"
    ? AuthenticatedMedusaRequest["auth_context"] | undefined
    : AuthenticatedMedusaRequest["auth_context"]
}

/** The response of a route of `E`: another status or an unknown key doesn't compile. */
export type ResponseOf<E extends Endpoint> = Omit<MedusaResponse, "json" | "status"> & {
  status(code: StatusOf<E>): ResponseOf<E>
  json(body: z.input<E["response"]>): unknown
}
