import { Button } from "@medusajs/ui"
import { type ComponentProps, useRef } from "react"

type FileButtonProps = Omit<ComponentProps<typeof Button>, "onClick" | "type"> & {
  /** MIME types of what can be chosen, separated by commas. */
  accept: string
  multiple?: boolean
  onFiles: (files: File[]) => void
}

/** A button that opens the browser's file picker. */
export const FileButton = ({ accept, multiple = false, onFiles, ...button }: FileButtonProps) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button
        {...button}
        type="button"
        size="small"
        variant="secondary"
        onClick={() => input.current?.click()}
      />
      <input
        ref={input}
        hidden
        multiple={multiple}
        type="file"
        accept={accept}
        onChange={({ target }) => {
          const files = Array.from(target.files ?? [])
          if (files.length) onFiles(files)
          // Without this, the same file could not be chosen again.
          target.value = ""
        }}
      />
    </>
  )
}
