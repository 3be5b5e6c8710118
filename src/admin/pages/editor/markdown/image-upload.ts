import { toast } from "@medusajs/ui"
import { useState } from "react"
import { sdk } from "../../../lib/api-client"
import { useText } from "../../../lib/use-text"

export const IMAGE_TYPES = "image/jpeg,image/png,image/webp,image/avif,image/gif"

/** What an image is called until somebody describes it: its file's name without the ending. */
const nameOf = (file: File) => file.name.replace(/\.\w+$/, "").replace(/[[\]\\]/g, " ")

/** Square brackets and spaces would end the address. */
const asAddress = (url: string) => url.replace(/[\s()]/g, encodeURIComponent)

/** Puts an image where Medusa keeps files, and says so where that fails. */
export const useImageUpload = (onUploaded: (name: string, address: string) => void) => {
  const t = useText()
  const [isUploading, setUploading] = useState(false)
  const upload = async (file: File) => {
    if (!IMAGE_TYPES.split(",").includes(file.type)) {
      toast.error(t("pages.tools.wrongFile", { name: file.name }))
      return
    }
    setUploading(true)
    try {
      const { files } = await sdk.admin.upload.create({ files: [file] })
      for (const { url } of files) onUploaded(nameOf(file), asAddress(url))
    } catch (error) {
      toast.error(t("pages.tools.uploadFailed"), { description: (error as Error).message })
    } finally {
      setUploading(false)
    }
  }
  return { upload, isUploading }
}
