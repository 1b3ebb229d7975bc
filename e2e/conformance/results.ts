interface Unit {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

interface Suite {
  readonly suites?: readonly Suite[];
  readonly specs?: readonly { readonly title: string; readonly ok: boolean }[];
}

/** The titles of the tests that passed, of the reports that `npm test` leaves. */
export function passedIn(unit: unknown, stories: unknown): readonly string[] {
  const units = (unit as Unit).testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'passed').map(({ title }) => title),
  );
  return [...units, ...titlesOf(stories as Suite)];
}

function titlesOf({ specs = [], suites = [] }: Suite): readonly string[] {
  return [...specs.filter(({ ok }) => ok).map(({ title }) => title), ...suites.flatMap(titlesOf)];
}
