import { RouteModal } from "../../../components/route-modal"
import { PreviewPage } from "../../../mails/preview/preview-page"

const PreviewMailsPage = () => (
  <RouteModal list="/mails">
    <PreviewPage />
  </RouteModal>
)

export default PreviewMailsPage
