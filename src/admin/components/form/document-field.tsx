import { ArrowUpTray } from "@medusajs/icons"
import { toast } from "@medusajs/ui"
import { useState } from "react"
import { sdk } from "../../lib/api-client"
import { useText } from "../../lib/use-text"
import { Field, type FieldOf } from "./field"
import { FileButton } from "./file-button"

/** A file that Medusa keeps; its value is the address. */
export const DocumentField = (field: FieldOf<string>) => {
  const t = useText()
  const [isUploading, setUploading] = useState(false)

  const upload = async (file: File, onUploaded: (url: string) => void) => {
    setUploading(true)
    try {
      const { files } = await sdk.admin.upload.create({ files: [file] })
      onUploaded(files[0]?.url ?? "")
    } catch (error) {
      toast.error(t("form.uploadFailed"), { description: (error as Error).message })
    } finally {
      setUploading(false)
    }
  }

  return (
    <Field<string> {...field}>
      {({ value, onChange, id, name: _, ...control }) => (
        <div className="flex items-center gap-x-3">
          <FileButton
            {...control}
            id={id}
            accept="application/pdf,image/jpeg,image/png"
            isLoading={isUploading}
            onFiles={([file]) => file && void upload(file, onChange)}
          >
            <ArrowUpTray />
            {t("form.chooseFile")}
          </FileButton>
          {value && (
            <a
              href={value}
              target="_blank"
              rel="noreferrer"
              className="txt-compact-small text-ui-fg-interactive truncate"
            >
              {value.split("/").at(-1)}
            </a>
          )}
        </div>
      )}
    </Field>
  )
}
