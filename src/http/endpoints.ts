import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import type { ErrorCode } from "../errors"
import type { LimitName } from "./limits"

/**
 * Who may call an endpoint.
 * `public`: anyone, with a publishable key below /store · `customer`: a logged-in customer ·
 * `company`: one who is a member of a company, for all others there is nothing (404) · `admin`: a
 * user or secret API key of Medusa's admin · `signed`: another service, which signs its requests; the
 * route checks that over `req.rawBody` before anything else, so the shapes below are for the docs alone.
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
  /** The body comes form-encoded instead of as JSON; for `signed` ones. */
  form?: true
  /** One file as multipart/form-data, in place of a body; larger ones are refused. */
  upload?: Upload
  response: z.ZodType
  /** Status of success, 200 unless given. */
  status?: 200 | 201 | 202
  /** Another status that success may have, with the same shape. */
  otherStatus?: 202
  /** The answer to an address that has become another one: 301, with `Location`. */
  moved?: z.ZodType
  /** Has an `ETag`, and answers 304 to who has it. */
  cacheable?: true
  /** JSON unless given. */
  contentType?: string
  /** Codes of `errors.ts` that callers should expect beside the general ones. */
  errors?: readonly ErrorCode[]
  /** Largest accepted body, as `bytes` reads it: "1mb". Medusa's default is 100 kB. */
  bodyLimit?: string
  /**
   * Honours the header `Idempotency-Key` (`idempotency.ts`). For those who log in, with a body and an
   * answer of JSON: a key belongs to its caller, and files are not compared.
   */
  idempotent?: true
  /** How often it may be called (`limits.ts`). */
  limit?: LimitName
}

/** `field` is the name of the form's field, `maxBytes` the size of the largest file accepted. */
export type Upload = { field: string; maxBytes: number }

export type Endpoints = Record<string, Endpoint>

export const defineEndpoints = <const E extends Endpoints>(endpoints: E): E => endpoints

type BodyOf<E extends Endpoint> = E extends { body: infer B extends z.ZodType }
  ? z.output<B>
  : undefined

type QueryOf<E extends Endpoint> = E extends { query: infer Q extends z.ZodType }
  ? z.output<Q>
  : Record<string, never>

/** A file that was sent, gone again when its request ends. */
export type UploadedFile = {
  /** Where it lies now. */
  path: string
  /** How its sender calls it, cleaned for display; says nothing of what is inside. */
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

/** The request a route of `E` receives: parsed by the contract, so nothing raw needs a look. */
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
  /** The bytes of the body, as they came. */
  rawBody?: Buffer
  auth_context: E["access"] extends "public"
    ? AuthenticatedMedusaRequest["auth_context"] | undefined
    : AuthenticatedMedusaRequest["auth_context"]
}

/** The response a route of `E` may give: another status or an unknown key doesn't compile. */
export type ResponseOf<E extends Endpoint> = Omit<MedusaResponse, "json" | "status"> & {
  status(code: StatusOf<E>): ResponseOf<E>
  json(body: z.input<E["response"]>): unknown
}
