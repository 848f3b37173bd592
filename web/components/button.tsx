import type { Child } from 'hono/jsx';

/** Written out, so that the build keeps these rules of the style sheet and no others. */
const classes = { primary: 'kern-btn kern-btn--primary', secondary: 'kern-btn kern-btn--secondary' } as const;

interface Look {
  /** One primary per page. Default: `primary`. */
  readonly kind?: keyof typeof classes | undefined;
  readonly children?: Child;
}

export interface ButtonProps extends Look {
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly formaction?: string | undefined;
}

/** Submits the form it stands in. */
export function Button({ kind = 'primary', name, value, formaction, children }: ButtonProps) {
  return (
    <button class={classes[kind]} type="submit" name={name} value={value} formaction={formaction}>
      <span class="kern-label">{children}</span>
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ kind = 'primary', href, children }: Look & { readonly href: string }) {
  return (
    <a class={classes[kind]} href={href}>
      <span class="kern-label">{children}</span>
    </a>
  );
}
