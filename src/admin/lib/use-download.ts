import { toast } from "@medusajs/ui"
import { useState } from "react"
import { download } from "./download"
import { useText } from "./use-text"

/** Saves a file of the API, and says so where that fails. */
export const useDownload = () => {
  const t = useText()
  const [isLoading, setLoading] = useState(false)
  const start = async (...[path, query, fallbackName]: Parameters<typeof download>) => {
    setLoading(true)
    try {
      await download(path, query, fallbackName)
    } catch (error) {
      toast.error(t("toasts.downloadFailed"), { description: (error as Error).message })
    } finally {
      setLoading(false)
    }
  }
  return { start, isLoading }
}
