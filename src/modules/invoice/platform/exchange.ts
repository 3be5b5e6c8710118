import { readBounded } from "../../../shared/read-bounded"
import { PlatformError } from "./platform-error"

const TIMEOUT_MS = 10_000

/** A page of a hundred flows has less than 200 kilobytes, a status about ten. */
const MAX_BYTES = 2 * 1024 * 1024

export type Answer = { status: number; text: string; retry_after: number | undefined }

const secondsOf = (header: string | null): number | undefined =>
  header !== null && /^\d{1,6}$/.test(header) ? Number(header) : undefined

/**
 * Sends one request. A network error is told without its message, which may contain addresses and headers.
 * @throws PlatformError
 */
export const exchange = async (
  url: string,
  request: RequestInit,
  timeoutMs = TIMEOUT_MS,
): Promise<Answer> => {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(url, { ...request, redirect: "manual", signal })
    const text = await readBounded(response, MAX_BYTES)
    return {
      status: response.status,
      text,
      retry_after: secondsOf(response.headers.get("retry-after")),
    }
  } catch {
    throw signal.aborted
      ? new PlatformError({ code: "timeout", detail: `No answer within ${timeoutMs} ms` })
      : new PlatformError({
          code: "network",
          detail: "No connection, or it ended without an answer",
        })
  }
}

export const unreadable = (): PlatformError =>
  new PlatformError({ code: "unreadable", detail: "The platform's answer can't be read" })

export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw unreadable()
  }
}
