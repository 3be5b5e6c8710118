import { useState } from "react"
import type { AdminPage } from "../../../contracts/page"
import { PageSkeleton } from "../../components/page-skeleton"
import { Unavailable } from "../../components/unavailable"
import { useText } from "../../lib/use-text"
import { useLocales, usePage } from "../api"
import { EditorSection } from "../editor/editor-section"
import { HistorySection } from "../history/history-section"
import { titleOf } from "../titles"
import { HeaderSection } from "./header-section"
import { PreviewSection } from "./preview-section"
import { PublicationSection } from "./publication-section"

type SectionsProps = { page: AdminPage; locales: readonly string[] }

const Sections = ({ page, locales }: SectionsProps) => {
  const [isDirty, setDirty] = useState(false)
  // A language that the shop no longer speaks can still be read, and taken out.
  const all = [...new Set([...locales, ...Object.keys(page.translations)])]
  return (
    <div className="flex w-full flex-col gap-y-3">
      <HeaderSection
        page={page}
        title={titleOf(page, locales)}
        locales={locales}
        isDirty={isDirty}
      />
      <EditorSection page={page} locales={all} onDirty={setDirty} />
      <div className="flex flex-col gap-3 xl:grid xl:grid-cols-[minmax(0,_1fr)_440px] xl:items-start">
        <HistorySection page={page} isDirty={isDirty} />
        <div className="flex min-w-0 flex-col gap-y-3">
          <PublicationSection page={page} />
          <PreviewSection pageId={page.id} />
        </div>
      </div>
    </div>
  )
}

export const PagePage = ({ id }: { id: string }) => {
  const t = useText()
  const { data: page, error: pageError } = usePage(id)
  const { data: locales, error: localesError } = useLocales()
  if (!page || !locales) {
    const error = page ? localesError : pageError
    const texts = {
      failed: t("pages.unavailable"),
      unknown: t("pages.unknown"),
      back: t("pages.showAll"),
    }
    // A look that fails after another leaves the last known state on the page.
    return error ? <Unavailable error={error} texts={texts} list="/pages" /> : <PageSkeleton />
  }
  return <Sections key={id} page={page} locales={locales} />
}
