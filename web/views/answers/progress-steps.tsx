/** Parts of the survey as a row of bars; the words „Teil 2 von 6“ stand above. */
export function ProgressSteps({ current, parts }: { readonly current: number; readonly parts: number }) {
  return (
    <ol class="v-steps" aria-hidden="true">
      {Array.from({ length: parts }, (_, index) => (
        <li class={index + 1 < current ? 'is-done' : index + 1 === current ? 'is-now' : undefined}></li>
      ))}
    </ol>
  );
}
