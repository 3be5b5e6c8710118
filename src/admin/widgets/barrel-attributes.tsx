import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { Container, Heading, Text } from "@medusajs/ui"
import { useBarrel } from "../barrels/api"
import { BarrelSection, NoBarrelSection } from "../barrels/details/barrel-section"
import { useText } from "../lib/use-text"

const Unavailable = ({ message }: { message: string }) => (
  <Container className="divide-y p-0">
    <Heading level="h2" className="px-6 py-4">
      {useText()("widget.title")}
    </Heading>
    <Text size="small" className="text-ui-fg-error px-6 py-4">
      {message}
    </Text>
  </Container>
)

const BarrelAttributesWidget = ({ data: product }: { data: { id: string } }) => {
  const { data: barrel, error } = useBarrel(product.id)
  if (error) return <Unavailable message={error.message} />
  if (barrel === undefined) return null
  return barrel ? <BarrelSection barrel={barrel} /> : <NoBarrelSection productId={product.id} />
}

export const config = defineWidgetConfig({
  id: "millesime:barrel-attributes",
  zone: "product.details.side.after",
})

export default BarrelAttributesWidget
