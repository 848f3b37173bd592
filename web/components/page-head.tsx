import type { Child } from 'hono/jsx';

export interface PageHeadProps {
  readonly kicker?: Child;
  readonly title: Child;
  readonly lead?: Child;
}

/** Kicker, headline, lead: how a page opens. */
export function PageHead({ kicker, title, lead }: PageHeadProps) {
  return (
    <>
      {kicker !== undefined && <p class="v-kicker v-crumb">{kicker}</p>}
      <h1 class="v-finding">{title}</h1>
      {lead !== undefined && <p class="v-lead">{lead}</p>}
    </>
  );
}
