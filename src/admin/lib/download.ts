import { read } from "./read"

const nameIn = (disposition: string | null): string | undefined =>
  /filename="?([^";]+)"?/.exec(disposition ?? "")?.[1]

/**
 * Saves what the API answers as a file. A plain link would do with a session, but not with a token,
 * and it would show an error as a page.
 * @param fallbackName The file's name where the answer gives none, or hides it from another origin.
 * @throws the SDK's `FetchError`, in the language of the admin
 */
export const download = async (
  path: string,
  query: Record<string, unknown>,
  fallbackName: string,
): Promise<void> => {
  const response = await read<Response>(path, query, { accept: "*/*" })
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement("a")
  link.href = url
  link.download = nameIn(response.headers.get("content-disposition")) ?? fallbackName
  link.click()
  // Some browsers read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
