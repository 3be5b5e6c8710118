import { ArrowDownTray, DocumentText, XMarkMini } from "@medusajs/icons"
import { clx, Hint, IconButton, Text } from "@medusajs/ui"
import { type DragEvent, useId, useRef, useState } from "react"
import { formatBytes } from "../../lib/format"
import { useLanguage } from "../../lib/language"
import { useText } from "../../lib/use-text"
import { ACCEPTED } from "./import-file"

type ChosenProps = { file: File; onRemove: () => void }

const Chosen = ({ file, onRemove }: ChosenProps) => {
  const t = useText()
  return (
    <div className="shadow-elevation-card-rest bg-ui-bg-component flex items-center gap-x-3 rounded-md px-3 py-2">
      <DocumentText className="text-ui-fg-subtle shrink-0" />
      <div className="min-w-0 flex-1">
        <Text size="small" leading="compact" className="truncate" title={file.name}>
          {file.name}
        </Text>
        <Text size="xsmall" leading="compact" className="text-ui-fg-muted">
          {formatBytes(file.size, useLanguage())}
        </Text>
      </div>
      <IconButton
        type="button"
        size="small"
        variant="transparent"
        aria-label={`${t("actions.remove")}: ${file.name}`}
        onClick={onRemove}
      >
        <XMarkMini />
      </IconButton>
    </div>
  )
}

type FileFieldProps = {
  file: File | undefined
  /** What is wrong with the file, a line each. */
  problems: readonly string[]
  onChange: (file: File | undefined) => void
}

/** A zone to drop a file in, which opens the browser's file picker when pressed. */
export const FileField = ({ file, problems, onChange }: FileFieldProps) => {
  const t = useText()
  const id = useId()
  const picker = useRef<HTMLInputElement>(null)
  const zone = useRef<HTMLButtonElement>(null)
  const [isOver, setOver] = useState(false)

  const over = (event: DragEvent, is: boolean) => {
    event.preventDefault()
    setOver(is)
  }

  const drop = (event: DragEvent) => {
    over(event, false)
    const [dropped] = event.dataTransfer.files
    if (dropped) onChange(dropped)
  }

  return (
    <div className="flex flex-col gap-y-2">
      <button
        ref={zone}
        type="button"
        // Otherwise the dialog starts at the button that closes it.
        autoFocus
        aria-invalid={problems.length > 0}
        aria-describedby={`${id}-problems`}
        onClick={() => picker.current?.click()}
        onDrop={drop}
        onDragOver={(event) => over(event, true)}
        onDragLeave={(event) => over(event, false)}
        className={clx(
          "bg-ui-bg-component border-ui-border-strong transition-fg flex w-full flex-col items-center gap-y-2 rounded-lg border border-dashed p-8 outline-none",
          "hover:border-ui-border-interactive focus-visible:border-ui-border-interactive focus-visible:shadow-borders-focus focus-visible:border-solid",
          problems.length > 0 && "border-ui-border-error",
          isOver && "border-ui-border-interactive",
        )}
      >
        <span className="text-ui-fg-subtle flex items-center gap-x-2">
          <ArrowDownTray />
          <Text as="span">{t(file ? "imports.chooseAnother" : "imports.choose")}</Text>
        </span>
        <Text as="span" size="small" leading="compact" className="text-ui-fg-muted">
          {t("imports.chooseHint")}
        </Text>
      </button>
      <input
        ref={picker}
        hidden
        type="file"
        accept={ACCEPTED}
        onChange={(event) => {
          const [chosen] = event.target.files ?? []
          if (chosen) onChange(chosen)
          // Without this, a corrected file of the same name could not be chosen again.
          event.target.value = ""
        }}
      />
      {file && (
        <Chosen
          file={file}
          onRemove={() => {
            onChange(undefined)
            zone.current?.focus()
          }}
        />
      )}
      <ul id={`${id}-problems`} role="alert" className="flex flex-col gap-y-1 empty:hidden">
        {problems.map((problem) => (
          <li key={problem}>
            <Hint variant="error">{problem}</Hint>
          </li>
        ))}
      </ul>
    </div>
  )
}
