import { useNavigate } from "react-router-dom"
import { CreateMenu, adminMenuEndpoints } from "../../../contracts/page"
import { TextField } from "../../components/form/inputs"
import { textOrUndefined } from "../../components/form/input-values"
import { ModalForm } from "../../components/form/modal-form"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"

export const CreateMenuForm = () => {
  const t = useText()
  const navigate = useNavigate()
  const mutation = useEndpointMutation(adminMenuEndpoints.adminCreateMenu)
  return (
    <ModalForm
      title={t("menus.create")}
      hint={t("menus.createHint")}
      values={{ handle: "" }}
      schema={CreateMenu}
      toBody={({ handle }) => ({ handle: textOrUndefined(handle) })}
      create={async (body) => {
        const { menu } = await mutation.mutateAsync({ body })
        return {
          done: t("toasts.created", { title: menu.handle }),
          leave: () => void navigate(`/pages/menus/${menu.handle}`),
        }
      }}
    >
      <TextField name="handle" label={t("menus.fields.handle")} hint={t("menus.hints.handle")} />
    </ModalForm>
  )
}
