import { Button, Container } from "@medusajs/ui"
import { Link } from "react-router-dom"
import { Notice } from "../../components/notice"
import { PageSkeleton } from "../../components/page-skeleton"
import { useText } from "../../lib/use-text"
import { useImport } from "./api"
import { ImportSection } from "./import-section"
import { RefusedRows } from "./refused-rows"

const Unavailable = ({ message }: { message: string }) => {
  const t = useText()
  return (
    <Container className="py-16">
      <Notice heading={t("imports.unavailable")} hint={message}>
        <Button size="small" variant="secondary" asChild>
          <Link to="/barrels/imports">{t("imports.showPast")}</Link>
        </Button>
      </Notice>
    </Container>
  )
}

export const ImportPage = ({ id }: { id: string }) => {
  const { data: item, error } = useImport(id)
  // A look that fails between two others leaves the last known state on the page.
  if (!item) return error ? <Unavailable message={error.message} /> : <PageSkeleton />
  return (
    <div className="flex flex-col gap-y-3">
      <ImportSection item={item} />
      {(item.failed > 0 || item.status !== "failed") && <RefusedRows key={id} item={item} />}
    </div>
  )
}
