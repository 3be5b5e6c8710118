import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import multer, { MulterError, diskStorage } from "multer"
import { DomainError, invalid } from "../errors"
import type { Upload, UploadedFile } from "./endpoints"

const MAX_NAME = 200

const UNPRINTABLE = /\p{C}/gu

/** A file name without control and other invisible characters. */
export const displayName = (name: string): string =>
  // Shortened first, since half of a surrogate pair at the end is unprintable too.
  name.slice(0, MAX_NAME).replace(UNPRINTABLE, "").trim() || "file"

const inMegabytes = (bytes: number) => `${Number((bytes / (1024 * 1024)).toFixed(1))} MB`

type FormError = Pick<MulterError, "code" | "field">

const isUnexpectedFile = (error: FormError) => error.code === "LIMIT_UNEXPECTED_FILE"

const unexpectedFile = ({ field = "file" }: FormError) => invalid(displayName(field), "unknown_key")

/** The error as a DomainError if the caller caused it. */
const toUploadError = (error: unknown, { field, maxBytes }: Upload): unknown => {
  if (error instanceof MulterError) {
    if (isUnexpectedFile(error)) return unexpectedFile(error)
    return error.code === "LIMIT_FILE_SIZE"
      ? new DomainError("payload_too_large.file", { size: inMegabytes(maxBytes) })
      : invalid(field, "not_single_file")
  }
  // Errors of the system have a code, those of the parser don't.
  if (error instanceof Error && !("code" in error)) {
    return new DomainError("malformed_body.form")
  }
  return error
}

/** What the parser of forms, busboy 1.6, says of a form; its errors have nothing else to know them by. */
const FORM_FAULTS = new Set([
  "Malformed content type",
  "Malformed part header",
  "Malformed urlencoded form",
  "Multipart: Boundary not found",
  "Unexpected end of file",
  "Unexpected end of form",
])

/** An error of the form parsers in Medusa's own endpoints, as a DomainError. */
export const asFormRefusal = (error: unknown): DomainError | undefined => {
  if (!(error instanceof Error)) return undefined
  // By name: Medusa may have a copy of its own.
  if (error.name === "MulterError") {
    const refused = error as Error & FormError
    return isUnexpectedFile(refused)
      ? unexpectedFile(refused)
      : new DomainError("malformed_body.form")
  }
  return FORM_FAULTS.has(error.message) ? new DomainError("malformed_body.form") : undefined
}

/** A temporary folder that is deleted when the response closes. */
const createFolder = async (req: MedusaRequest, res: MedusaResponse): Promise<string> => {
  const made = mkdtemp(join(tmpdir(), "millesime-upload-"))
  const remove = async () => {
    try {
      await rm(await made, { recursive: true, force: true })
    } catch (error) {
      req.scope
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error("An upload could not be removed", error as Error)
    }
  }
  res.once("close", () => void remove())
  const folder = await made
  // If the caller has already disconnected, "close" is not emitted any more.
  if (req.destroyed) await remove()
  return folder
}

const parse = (
  { field, maxBytes }: Upload,
  folder: string,
  req: MedusaRequest,
  res: MedusaResponse,
): Promise<void> => {
  const middleware = multer({
    storage: diskStorage({ destination: (_req, _file, done) => done(null, folder) }),
    limits: { fileSize: maxBytes, files: 1, fields: 0, parts: 1 },
    // Browsers send file names as UTF-8; the default is latin1.
    defParamCharset: "utf8",
  }).single(field)
  return new Promise((resolve, reject) => {
    middleware(req, res, (error?: unknown) => {
      if (error instanceof Error) reject(error)
      else resolve()
    })
  })
}

/**
 * Middleware that stores the single file of a form on disk as `req.file`; it is deleted when the request ends.
 * @throws DomainError `unsupported_media_type`, `payload_too_large`, `malformed_body`, or
 * `invalid_request` for a form that holds anything but the file
 */
export const receiveUpload =
  (upload: Upload) =>
  async (req: MedusaRequest, res: MedusaResponse, next: (error?: unknown) => void) => {
    // `is` returns null without a body: then the file is missing.
    if (req.is("multipart/form-data") === false) {
      throw new DomainError("unsupported_media_type.form", { field: upload.field })
    }
    try {
      await parse(upload, await createFolder(req, res), req, res)
    } catch (error) {
      throw toUploadError(error, upload)
    }
    const request = req as { file?: UploadedFile }
    if (!request.file) throw invalid(upload.field, "required")
    const { path, originalname, size } = request.file
    request.file = { path, originalname: displayName(originalname), size }
    next()
  }
