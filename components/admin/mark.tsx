/** The sign of Gazette: a sheet of newspaper. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="5" className="fill-ink" />
      <path className="fill-paper" d="M6 7h20v5H6zM6 14h20v1.5H6zM6 18h9v2H6zM6 21.5h9v2H6zM6 25h9v1.5H6z" />
      <path className="fill-[light-dark(#92bbfb,#17509e)]" d="M17.5 18H26v8.5h-8.5z" />
    </svg>
  )
}
