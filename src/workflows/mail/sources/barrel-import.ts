import { barrelService } from "../../../modules/barrel"
import { mailService } from "../../../modules/mail"
import { composeMessage } from "../../../modules/mail/messages"
import { within } from "../../../shared/moment"
import { adminLink } from "./links"
import { staffAddresses } from "./recipients"
import { type RowSource } from "./source"

/** To whoever started the import. A check alone is watched on its page. */
export const importFinished: RowSource = {
  kind: "staff_import_finished",
  events: [],
  find: async (container, period, id) => {
    const rows = await barrelService(container).listMillesimeBarrelImports(
      {
        ...(id && { id }),
        dry_run: false,
        status: ["completed", "failed"],
        created_at: { $gte: period.watermark },
        completed_at: within(period),
      },
      { select: ["id"] },
    )
    return rows.map(({ id }) => id)
  },
  write: async (container, ids) => {
    const imports = await barrelService(container).listMillesimeBarrelImports({ id: ids })
    const locale = mailService(container).defaultLocale
    const mails = imports.map(async ({ id, file_name, created, updated, failed, created_by }) => {
      const url = adminLink(container, `/barrels/imports/${id}`)
      const content = composeMessage(
        "staff_import_finished",
        { filename: file_name, created, updated, refused: failed, url },
        locale,
      )
      const addresses = await staffAddresses(container, [created_by])
      return addresses.map((to) => ({
        kind: "staff_import_finished" as const,
        cause_id: id,
        to,
        locale,
        content,
      }))
    })
    return (await Promise.all(mails)).flat()
  },
}
