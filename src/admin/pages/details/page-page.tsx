import { useState } from "react"
import type { AdminPage } from "../../../contracts/page"
import { DetailPage, TwoColumns } from "../../components/detail-page"
import { useText } from "../../lib/use-text"
import { usePage, useWithLocales } from "../api"
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
      <TwoColumns
        main={<HistorySection page={page} isDirty={isDirty} />}
        side={
          <>
            <PublicationSection page={page} />
            <PreviewSection pageId={page.id} />
          </>
        }
      />
    </div>
  )
}

export const PagePage = ({ id }: { id: string }) => {
  const t = useText()
  const query = useWithLocales(usePage(id))
  const texts = {
    failed: t("pages.unavailable"),
    unknown: t("pages.unknown"),
    back: t("pages.showAll"),
  }
  return (
    <DetailPage query={query} texts={texts} list="/pages">
      {({ item: page, locales }) => <Sections key={id} page={page} locales={locales} />}
    </DetailPage>
  )
}
