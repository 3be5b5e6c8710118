import { toast } from "@medusajs/ui"
import { useState } from "react"
import type { Endpoint } from "../../http/endpoints"
import { fetchEndpoint } from "./api-client"
import type { Call, CallOf } from "./endpoint-call"
import { useText } from "./use-text"

const nameIn = (disposition: string | null): string | undefined =>
  /filename="?([^";]+)"?/.exec(disposition ?? "")?.[1]

type OnProgress = (bytes: number) => void

/** The content of an answer, told of as it arrives. */
const readAll = async (response: Response, onProgress: OnProgress): Promise<Blob> => {
  const reader = response.body?.getReader()
  if (!reader) return response.blob()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let received = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Blob(pieces)
    pieces.push(value)
    received += value.length
    onProgress(received)
  }
}

/**
 * Saves an answer as a file. A plain link would do with a session, but not with a token, and it would
 * show an error as a page.
 * @param fallbackName The file's name where the answer gives none, or hides it from another origin.
 * @throws ApiError
 */
export const download = async <E extends Endpoint>(
  endpoint: E,
  call: CallOf<E>,
  fallbackName: string,
  onProgress: OnProgress = () => undefined,
): Promise<void> => {
  const response = await fetchEndpoint(endpoint, call as Call, "*/*")
  const url = URL.createObjectURL(await readAll(response, onProgress))
  const link = document.createElement("a")
  link.href = url
  link.download = nameIn(response.headers.get("content-disposition")) ?? fallbackName
  link.click()
  // Some browsers read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Saves a file of the API, and says so where that fails. */
export const useDownload = () => {
  const t = useText()
  const [isLoading, setLoading] = useState(false)
  const start = async <E extends Endpoint>(endpoint: E, call: CallOf<E>, fallbackName: string) => {
    setLoading(true)
    try {
      await download(endpoint, call, fallbackName)
    } catch (error) {
      toast.error(t("toasts.downloadFailed"), { description: (error as Error).message })
    } finally {
      setLoading(false)
    }
  }
  return { start, isLoading }
}
