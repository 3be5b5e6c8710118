import { ModalPlaceholder } from "../../../components/modal-placeholder"
import { RouteModal } from "../../../components/route-modal"
import { useText } from "../../../lib/use-text"
import { useLocales } from "../../../pages/api"
import { CreatePageForm } from "../../../pages/create/create-page-form"

const CreatePagePage = () => {
  const t = useText()
  // The form begins with the shop's first language.
  const { data: locales, error } = useLocales()
  return (
    <RouteModal list="/pages">
      {locales ? (
        <CreatePageForm locales={locales} />
      ) : (
        <ModalPlaceholder title={t("pages.create")} error={error} failed={t("pages.noLocales")} />
      )}
    </RouteModal>
  )
}

export default CreatePagePage
