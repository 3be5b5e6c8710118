import { PencilSquare } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { type AdminBarrel, barrelEndpoints } from "../../../contracts/barrel"
import { ActionMenu } from "../../components/action-menu"
import { useEndpointMutation } from "../../lib/use-endpoint"
import { useText } from "../../lib/use-text"
import { useMakeBarrel } from "../api"
import { BarrelStatusBadge } from "../status-badge"
import { AttributeDrawer } from "./attribute-drawer"
import { AttributeList } from "./attribute-list"

export const BarrelSection = ({ barrel }: { barrel: AdminBarrel }) => {
  const t = useText()
  const [isEditing, setEditing] = useState(false)
  const update = useEndpointMutation(barrelEndpoints.adminUpdateBarrel)
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between px-6 py-4">
        <Heading level="h2">{t("widget.title")}</Heading>
        <div className="flex items-center gap-x-4">
          <BarrelStatusBadge status={barrel.status} />
          {barrel.status !== "archived" && (
            <ActionMenu
              groups={[
                [
                  {
                    label: t("actions.edit"),
                    icon: <PencilSquare />,
                    onClick: () => setEditing(true),
                  },
                ],
              ]}
            />
          )}
        </div>
      </div>
      <AttributeList barrel={barrel.barrel} />
      {isEditing && (
        <AttributeDrawer
          title={t("form.edit")}
          barrel={barrel.barrel}
          save={(attributes) =>
            update.mutateAsync({ params: { id: barrel.id }, body: { barrel: attributes } })
          }
          onClose={() => setEditing(false)}
        />
      )}
    </Container>
  )
}

export const NoBarrelSection = ({ productId }: { productId: string }) => {
  const t = useText()
  const [isMaking, setMaking] = useState(false)
  const make = useMakeBarrel(productId)
  return (
    <Container className="divide-y p-0">
      <div className="px-6 py-4">
        <Heading level="h2">{t("widget.title")}</Heading>
      </div>
      <div className="flex flex-col items-center gap-y-4 px-6 py-8">
        <div className="flex flex-col items-center gap-y-1 text-center">
          <Text size="small" weight="plus" leading="compact">
            {t("widget.empty")}
          </Text>
          <Text size="small" className="text-ui-fg-muted text-balance">
            {t("widget.emptyHint")}
          </Text>
        </div>
        <Button size="small" variant="secondary" onClick={() => setMaking(true)}>
          {t("form.make")}
        </Button>
      </div>
      {isMaking && (
        <AttributeDrawer
          title={t("form.make")}
          save={(attributes) => make.mutateAsync(attributes)}
          onClose={() => setMaking(false)}
        />
      )}
    </Container>
  )
}
