import { clx } from "@medusajs/ui"
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useRef, useState } from "react"
import { type Control, Field, type FieldOf } from "../../../components/form/field"
import { useText } from "../../../lib/use-text"
import { continueBlock, insertImage } from "./edits"
import { useImageUpload } from "./image-upload"
import { MarkdownPreview } from "./preview"
import { Toolbar, type View } from "./toolbar"
import { type Tool, toolFor } from "./tools"
import { useTextarea } from "./use-textarea"

type EditorProps = Control<string> & { title: string; lang: string }

const imageIn = (data: DataTransfer): File | undefined =>
  [...data.files].find(({ type }) => type.startsWith("image/"))

/** The preview shows about the place that the author looks at. */
const follow = (text: HTMLElement, preview: HTMLElement | null) => {
  if (!preview) return
  const share = text.scrollTop / Math.max(1, text.scrollHeight - text.clientHeight)
  preview.scrollTop = share * (preview.scrollHeight - preview.clientHeight)
}

const Editor = ({ title, lang, onChange, value, ...control }: EditorProps) => {
  const t = useText()
  const [view, setView] = useState<View>("both")
  const { ref, change } = useTextarea()
  const preview = useRef<HTMLElement>(null)
  const { upload, isUploading } = useImageUpload((name, address) =>
    change(insertImage(name, address)),
  )
  const use = (tool: Tool) => change((selected) => tool.edit(selected, t))

  const onKeyDown = (event: KeyboardEvent) => {
    const tool = toolFor(event)
    const isPlainEnter =
      event.key === "Enter" && !event.ctrlKey && !event.metaKey && !event.shiftKey
    const isHandled = tool ? use(tool) : isPlainEnter && change(continueBlock)
    if (!isHandled) return
    event.preventDefault()
    // The dashboard has shortcuts of its own.
    event.stopPropagation()
  }

  const takeImage = (event: ClipboardEvent | DragEvent, data: DataTransfer) => {
    const image = imageIn(data)
    // Office programs put a picture of the text beside it.
    if (!image || data.getData("text/plain")) return
    event.preventDefault()
    void upload(image)
  }

  return (
    <div
      className={clx(
        "shadow-borders-base focus-within:shadow-borders-interactive-with-active divide-y overflow-hidden rounded-md",
        control["aria-invalid"] && "shadow-borders-error",
      )}
    >
      <Toolbar
        view={view}
        onView={setView}
        onTool={use}
        onImage={(file) => void upload(file)}
        isUploading={isUploading}
      />
      <div
        className={clx(
          "grid h-[560px] divide-y lg:divide-y-0",
          view === "both" && "grid-rows-2 lg:grid-cols-2 lg:grid-rows-1 lg:divide-x",
        )}
      >
        {view !== "preview" && (
          <textarea
            {...control}
            ref={ref}
            lang={lang}
            spellCheck
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onKeyDown={onKeyDown}
            onScroll={(event) => follow(event.currentTarget, preview.current)}
            onPaste={(event) => takeImage(event, event.clipboardData)}
            onDrop={(event) => takeImage(event, event.dataTransfer)}
            className="bg-ui-bg-field text-ui-fg-base h-full w-full resize-none px-4 py-4 font-mono text-[13px] leading-6 outline-none"
          />
        )}
        {view !== "write" && <MarkdownPreview markdown={value} title={title} scroller={preview} />}
      </div>
    </div>
  )
}

/** Markdown with its tools, beside what visitors will see of it. */
export const MarkdownField = ({
  title,
  lang,
  ...field
}: FieldOf<string> & { title: string; lang: string }) => (
  <Field<string> {...field}>{(control) => <Editor {...control} title={title} lang={lang} />}</Field>
)
