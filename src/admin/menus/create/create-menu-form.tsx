import { useNavigate } from "react-router-dom"
import { adminMenuEndpoints } from "../../../contracts/page"
import { TextField } from "../../components/form/inputs"
import { ModalForm } from "../../components/form/modal-form"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { nameProblem } from "../../pages/create/create-values"

export const CreateMenuForm = () => {
  const t = useText()
  const navigate = useNavigate()
  const mutation = useEndpointMutation(adminMenuEndpoints.adminCreateMenu)
  return (
    <ModalForm
      title={t("menus.create")}
      hint={t("menus.createHint")}
      values={{ handle: "" }}
      problemsOf={({ handle }) => ({ handle: nameProblem(handle) })}
      create={async (values) => {
        const { menu } = await mutation.mutateAsync({ body: { handle: values.handle.trim() } })
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
