/** The product's mark: one line through the stages, with the moment that matters on it. */
export function Mark({ size = 22 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 22 22" aria-hidden focusable="false">
      <rect width="22" height="22" rx="6" fill="var(--accent)" />
      <path
        d="M4 14.5c3 0 3-7 6.5-7s3 5 7.5 5"
        fill="none"
        stroke="var(--on-accent)"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <circle cx="10.5" cy="7.5" r="1.9" fill="var(--on-accent)" />
    </svg>
  );
}
