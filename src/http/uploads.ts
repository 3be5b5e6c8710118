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

/** The error as a DomainError if the caller caused it. */
const toUploadError = (error: unknown, { field, maxBytes }: Upload): unknown => {
  if (error instanceof MulterError) {
    switch (error.code) {
      case "LIMIT_FILE_SIZE":
        return new DomainError("payload_too_large.file", { size: inMegabytes(maxBytes) })
      case "LIMIT_UNEXPECTED_FILE":
        return invalid(displayName(error.field ?? "file"), "unknown_key")
      default:
        return invalid(field, "not_single_file")
    }
  }
  // Errors of the system have a code, those of the parser don't.
  if (error instanceof Error && !("code" in error)) {
    return new DomainError("malformed_body.form")
  }
  return error
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
