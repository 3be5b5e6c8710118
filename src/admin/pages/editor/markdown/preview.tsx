import { Text } from "@medusajs/ui"
import type { MouseEvent, RefObject } from "react"
import { renderMarkdown } from "../../../../modules/page/rules/markdown"
import { useDebounced } from "../../../lib/use-debounced"
import { useText } from "../../../lib/use-text"

/** The look of a shop's texts, in the colours of the dashboard. */
const PROSE = [
  "text-ui-fg-base text-sm leading-6 break-words",
  "[&>*:first-child]:mt-0 [&>*:last-child]:mb-0",
  "[&_h1]:text-2xl [&_h1]:font-semibold [&_h1]:mt-8 [&_h1]:mb-3",
  "[&_h2]:text-xl [&_h2]:font-semibold [&_h2]:leading-7 [&_h2]:mt-8 [&_h2]:mb-3",
  "[&_h3]:text-base [&_h3]:font-semibold [&_h3]:mt-6 [&_h3]:mb-2",
  "[&_h4]:font-semibold [&_h4]:mt-4 [&_h4]:mb-1",
  "[&_p]:my-3 [&_strong]:font-semibold [&_em]:italic",
  "[&_a]:text-ui-fg-interactive [&_a]:underline [&_a]:underline-offset-2",
  "[&_ul]:list-disc [&_ol]:list-decimal [&_ul]:pl-6 [&_ol]:pl-6 [&_ul]:my-3 [&_ol]:my-3 [&_li]:my-1",
  "[&_blockquote]:border-l-2 [&_blockquote]:border-ui-border-strong [&_blockquote]:pl-4 [&_blockquote]:my-4",
  "[&_blockquote]:text-ui-fg-subtle",
  "[&_table]:my-4 [&_table]:block [&_table]:max-w-full [&_table]:overflow-x-auto [&_table]:border-collapse",
  "[&_th]:border [&_th]:border-ui-border-base [&_th]:bg-ui-bg-subtle [&_th]:px-3 [&_th]:py-1.5",
  "[&_th]:text-left [&_th]:font-medium [&_td]:border [&_td]:border-ui-border-base [&_td]:px-3 [&_td]:py-1.5",
  "[&_td]:align-top [&_th:empty]:p-0 [&_th:empty]:border-0",
  "[&_img]:my-4 [&_img]:max-w-full [&_img]:rounded-md",
  "[&_code]:bg-ui-bg-component [&_code]:rounded [&_code]:px-1 [&_code]:text-xs [&_code]:font-mono",
  "[&_pre]:bg-ui-bg-component [&_pre]:rounded-md [&_pre]:p-3 [&_pre]:my-4 [&_pre]:overflow-x-auto",
  "[&_hr]:my-6 [&_hr]:border-ui-border-base",
].join(" ")

/** A link leads a visitor somewhere; an author must not lose the page being written. */
const stay = (event: MouseEvent) => {
  if (event.target instanceof Element && event.target.closest("a")) event.preventDefault()
}

type MarkdownPreviewProps = {
  markdown: string
  title: string
  scroller: RefObject<HTMLElement>
}

/** The text as the store renders it, a moment after the last key. */
export const MarkdownPreview = ({ markdown, title, scroller }: MarkdownPreviewProps) => {
  const t = useText()
  const settled = useDebounced(markdown)
  return (
    <section
      ref={scroller}
      aria-label={t("pages.editor.preview")}
      onClick={stay}
      className="bg-ui-bg-base h-full overflow-y-auto px-6 py-5"
    >
      {title && <h1 className="mb-4 text-2xl font-semibold leading-8">{title}</h1>}
      {settled.trim() ? (
        // The renderer lets no HTML of an author through.
        <div className={PROSE} dangerouslySetInnerHTML={{ __html: renderMarkdown(settled) }} />
      ) : (
        <Text size="small" className="text-ui-fg-muted">
          {t("pages.editor.previewEmpty")}
        </Text>
      )}
    </section>
  )
}
