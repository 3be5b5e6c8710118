import type { Block, Cell, Fact } from "../message"
import { type Html, html, lines } from "./html"
import { STYLES } from "./styles"
import { webLink } from "./web-link"

type Table = Extract<Block, { type: "table" }>

/** A table of data; those of the layout have a role instead. */
const dataTable = (content: Html): Html =>
  html`<table
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="border-collapse:collapse"
  >
    ${content}
  </table>`

export const factsHtml = (facts: Fact[]): Html =>
  dataTable(
    html`${facts.map(
      ({ label, value }) =>
        html`<tr>
          <th scope="row" width="36%" class="muted rule" style="${STYLES.fact}${STYLES.factLabel}">
            ${label}
          </th>
          <td class="rule" style="${STYLES.fact}">${value}</td>
        </tr>`,
    )}`,
  )

/** The first line, and details below it. */
const cellLines = (text: string): Html => {
  const [first = "", ...rest] = text.split("\n")
  if (rest.length === 0) return html`${first}`
  const details = lines(rest.join("\n"))
  return html`${first}<br /><span class="muted" style="${STYLES.details}">${details}</span>`
}

const cellHtml = (cell: Cell): Html =>
  typeof cell === "string"
    ? cellLines(cell)
    : html`<a href="${webLink(cell.url)}" class="accent" style="${STYLES.link}">${cell.text}</a>`

export const tableHtml = ({ columns, rows }: Table): Html => {
  const alignment = (index: number) => (columns[index]?.is_number ? STYLES.number : "")
  return dataTable(
    html`<thead>
        <tr>
          ${columns.map(
            ({ label }, index) =>
              html`<th scope="col" class="muted rule" style="${STYLES.column}${alignment(index)}">
                ${label}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map(
                (cell, index) =>
                  html`<td class="rule" style="${STYLES.cell}${alignment(index)}">
                    ${cellHtml(cell)}
                  </td>`,
              )}
            </tr>`,
        )}
      </tbody>`,
  )
}

const sumHtml = ({ label, value }: Fact): Html =>
  html`<tr>
    <th scope="row" style="${STYLES.sum}">${label}</th>
    <td style="${STYLES.sum}${STYLES.number}">${value}</td>
  </tr>`

const totalHtml = ({ label, value }: Fact): Html =>
  html`<tr>
      <td colspan="2" style="${STYLES.gap}"></td>
    </tr>
    <tr>
      <th scope="row" class="edge" style="${STYLES.total}">${label}</th>
      <td class="edge" style="${STYLES.total}${STYLES.number}">${value}</td>
    </tr>`

export const totalsHtml = (facts: Fact[]): Html =>
  dataTable(html`${[...facts.slice(0, -1).map(sumHtml), ...facts.slice(-1).map(totalHtml)]}`)
