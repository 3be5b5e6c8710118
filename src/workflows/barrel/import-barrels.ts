import {
  WorkflowResponse,
  createWorkflow,
  transform,
  when,
} from "@medusajs/framework/workflows-sdk"
import { createProductCategoriesWorkflow, useQueryGraphStep } from "@medusajs/medusa/core-flows"
import type { CsvRow } from "../../shared/csv"
import { asciiHandle } from "../../shared/handle"
import { createBarrelsWorkflow } from "./create-barrels"
import { selectNewBarrelsStep } from "./steps/select-new-barrels"

type Category = { id: string; name: string }

/**
 * Imports one batch of rows: creates the barrels the store doesn't have, in the categories named.
 * A bad row is refused with its line and column and stops no other.
 */
export const importBarrelsWorkflow = createWorkflow(
  "import-barrels",
  (input: { rows: CsvRow[] }) => {
    const selection = selectNewBarrelsStep(input.rows)
    const names = transform({ selection }, ({ selection }) => [
      ...new Set(selection.fresh.flatMap(({ categories }) => categories)),
    ])
    const { data: present } = useQueryGraphStep({
      entity: "product_category",
      fields: ["id", "name"],
      filters: { name: names },
    })
    const missing = transform({ names, present }, ({ names, present }) => {
      const known = new Set((present as Category[]).map(({ name }) => name))
      return names.filter((name) => !known.has(name))
    })
    const added = when({ missing }, ({ missing }) => missing.length > 0).then(() =>
      createProductCategoriesWorkflow.runAsStep({
        input: transform({ missing }, ({ missing }) => ({
          product_categories: missing.map((name) => ({
            name,
            handle: asciiHandle(name),
            is_active: true,
          })),
        })),
      }),
    )
    when({ selection }, ({ selection }) => selection.fresh.length > 0).then(() => {
      createBarrelsWorkflow.runAsStep({
        input: transform({ selection, present, added }, ({ selection, present, added }) => {
          const categories: Category[] = [...(present as Category[]), ...(added ?? [])]
          const ids = new Map(categories.map(({ name, id }) => [name, id]))
          return {
            barrels: selection.fresh.map(({ barrel, categories }) => ({
              ...barrel,
              category_ids: categories.flatMap((name) => ids.get(name) ?? []),
            })),
          }
        }),
      })
    })
    return new WorkflowResponse(
      transform({ selection }, ({ selection: { fresh, skipped, refused } }) => ({
        created: fresh.length,
        skipped,
        refused,
      })),
    )
  },
)
