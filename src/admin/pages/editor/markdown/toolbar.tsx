import { Eye, LayoutLeft, LayoutLeftRight, Photo } from "@medusajs/icons"
import { clx, IconButton, Kbd, Tooltip } from "@medusajs/ui"
import { type KeyboardEvent, type ReactNode, useRef } from "react"
import { useText } from "../../../lib/use-text"
import { IMAGE_TYPES } from "./image-upload"
import { keysOf, type Tool, TOOLS } from "./tools"

/** What of text and preview is seen. */
export const VIEWS = ["write", "both", "preview"] as const
export type View = (typeof VIEWS)[number]

const VIEW_ICONS = { write: <LayoutLeft />, both: <LayoutLeftRight />, preview: <Eye /> }

type ToolButtonProps = {
  label: string
  keys?: string
  isPressed?: boolean
  isLoading?: boolean
  disabled?: boolean
  onClick: () => void
  children: ReactNode
}

const ToolButton = ({ label, keys, isPressed, children, ...button }: ToolButtonProps) => (
  <Tooltip
    content={
      <span className="flex items-center gap-x-2">
        {label}
        {keys && <Kbd>{keys}</Kbd>}
      </span>
    }
  >
    <IconButton
      {...button}
      type="button"
      size="small"
      variant="transparent"
      aria-label={label}
      aria-pressed={isPressed}
      className={clx(isPressed && "bg-ui-bg-base-pressed text-ui-fg-base")}
      // The text keeps its selection.
      onMouseDown={(event) => event.preventDefault()}
    >
      {children}
    </IconButton>
  </Tooltip>
)

const Separator = () => <span aria-hidden className="bg-ui-border-base mx-1 h-4 w-px" />

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 }

/** Arrow keys lead from button to button, as in any toolbar. */
const onArrow = (event: KeyboardEvent<HTMLElement>) => {
  const step = STEPS[event.key]
  if (!step) return
  const buttons = [
    ...event.currentTarget.querySelectorAll<HTMLButtonElement>("button:not(:disabled)"),
  ]
  const current = buttons.findIndex((button) => button === document.activeElement)
  event.preventDefault()
  buttons[(current + step + buttons.length) % buttons.length]?.focus()
}

type ToolbarProps = {
  view: View
  onView: (view: View) => void
  onTool: (tool: Tool) => void
  onImage: (file: File) => void
  isUploading: boolean
}

export const Toolbar = ({ view, onView, onTool, onImage, isUploading }: ToolbarProps) => {
  const t = useText()
  const files = useRef<HTMLInputElement>(null)
  const canWrite = view !== "preview"
  return (
    <div
      role="toolbar"
      aria-label={t("pages.tools.title")}
      onKeyDown={onArrow}
      className="flex flex-wrap items-center gap-0.5 px-2 py-1.5"
    >
      {TOOLS.map((group) => (
        <div key={group[0]?.id} className="flex items-center gap-0.5">
          {group.map((tool) => (
            <ToolButton
              key={tool.id}
              label={t(tool.label)}
              keys={tool.shortcut && keysOf(tool.shortcut)}
              disabled={!canWrite}
              onClick={() => onTool(tool)}
            >
              {tool.glyph}
            </ToolButton>
          ))}
          <Separator />
        </div>
      ))}
      <ToolButton
        label={t("pages.tools.image")}
        disabled={!canWrite}
        isLoading={isUploading}
        onClick={() => files.current?.click()}
      >
        <Photo />
      </ToolButton>
      <input
        ref={files}
        hidden
        type="file"
        accept={IMAGE_TYPES}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          if (file) onImage(file)
          // Without this, the same file could not be chosen again.
          event.target.value = ""
        }}
      />
      <div className="ml-auto flex items-center gap-0.5">
        {VIEWS.map((each) => (
          <ToolButton
            key={each}
            label={t(`pages.tools.${each}`)}
            isPressed={view === each}
            onClick={() => onView(each)}
          >
            {VIEW_ICONS[each]}
          </ToolButton>
        ))}
      </div>
    </div>
  )
}
