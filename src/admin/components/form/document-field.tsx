import { ArrowUpTray } from "@medusajs/icons"
import { Button, toast } from "@medusajs/ui"
import { useRef, useState } from "react"
import { sdk } from "../../lib/api-client"
import { useText } from "../../lib/use-text"
import { Field, type FieldOf } from "./field"

/** A file that Medusa keeps; its value is the address. */
export const DocumentField = (field: FieldOf<string>) => {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
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
          <Button
            {...control}
            id={id}
            type="button"
            size="small"
            variant="secondary"
            isLoading={isUploading}
            onClick={() => input.current?.click()}
          >
            <ArrowUpTray />
            {t("form.chooseFile")}
          </Button>
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
          <input
            ref={input}
            hidden
            type="file"
            accept="application/pdf,image/jpeg,image/png"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              if (file) void upload(file, onChange)
              // Without this, the same file could not be chosen again.
              target.value = ""
            }}
          />
        </div>
      )}
    </Field>
  )
}
