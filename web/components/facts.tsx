import type { Child } from 'hono/jsx';

export type Fact = readonly [label: string, value: Child];

/** Three or four facts under a headline. */
export function MetaFacts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="v-meta">
      {facts.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Facts one under the other, between two rules. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl class="v-facts">
      {facts.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
