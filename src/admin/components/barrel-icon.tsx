/** A standing barrel, drawn in the weight of Medusa's icons. */
export const BarrelIcon = () => (
  <svg width="15" height="15" viewBox="0 0 15 15" fill="none" aria-hidden>
    <path
      d="M4.25 1.5h6.5c1.25 3.85 1.25 8.15 0 12h-6.5C3 9.65 3 5.35 4.25 1.5ZM3.4 5.25h8.2M3.4 9.75h8.2"
      stroke="currentColor"
      strokeWidth="1.25"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
