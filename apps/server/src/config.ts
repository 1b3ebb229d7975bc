/** Who may open which map: by share link (`links`), or anyone anything (`open`, development and benchmarks). */
type AccessMode = 'links' | 'open';

/** The settings of the server, checked; DESIGN.md section 6 is their contract. */
export interface Config {
  /** 0 lets the system choose a free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** The origin people reach the server at, without a trailing slash; null: the address it listens on. */
  readonly publicUrl: string | null;
  readonly access: AccessMode;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Each problem is a sentence for the person who starts the server. */
export type Configured = { ok: true; config: Config } | { ok: false; problems: readonly string[] };

const LATER: Readonly<Record<string, string>> = {
  DATABASE_URL:
    'DATABASE_URL is a setting of a later version: this one keeps its maps in an SQLite file in DATA_DIR. Unset DATABASE_URL to start.',
  REDIS_URL:
    'REDIS_URL is a setting of a later version: this one runs as a single process. Unset REDIS_URL to start.',
};

const SETTINGS = ['PORT', 'HOST', 'DATA_DIR', 'PUBLIC_URL', 'ACCESS'];

/** Reads the settings from the environment. An empty value counts as not set. */
export function readConfig(environment: Environment): Configured {
  const problems: string[] = [...unknownNames(environment), ...settingsOfLaterVersions(environment)];
  const valueOf = (name: string): string | undefined => environment[name] || undefined;
  const refuse = (problem: string): null => {
    problems.push(problem);
    return null;
  };

  const port = readPort(valueOf('PORT') ?? '4400', refuse);
  const host = readHost(valueOf('HOST') ?? '127.0.0.1', refuse);
  const publicUrl = readPublicUrl(valueOf('PUBLIC_URL'), refuse);
  const access = readAccess(valueOf('ACCESS') ?? 'links', refuse);
  if (access === 'open' && host !== null && !isLoopback(host)) {
    refuse(
      `ACCESS=open lets anyone open and change every map, so it works on this machine only: set HOST to 127.0.0.1 (it is "${host}"), or ACCESS to links.`,
    );
  }
  if (problems.length > 0 || port === null || host === null || access === null)
    return { ok: false, problems };
  return { ok: true, config: { port, host, dataDir: valueOf('DATA_DIR') ?? './data', publicUrl, access } };
}

/** Whether only this machine reaches that host. */
export function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
}

/** The address a person types into a browser on this machine. */
export function addressForPeople(config: Config, port: number): string {
  if (config.publicUrl !== null) return config.publicUrl;
  const anywhere = config.host === '0.0.0.0' || config.host === '::';
  if (anywhere || isLoopback(config.host)) return `http://localhost:${port}`;
  return `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`;
}

function unknownNames(environment: Environment): string[] {
  return Object.keys(environment)
    .filter((name) => name.startsWith('THROUGHLINE_'))
    .map((name) => {
      const meant = SETTINGS.find((setting) => name === `THROUGHLINE_${setting}`);
      const hint = meant ? `Did you mean ${meant}?` : `The settings are ${SETTINGS.join(', ')}.`;
      return `${name} is not a setting of Throughline. ${hint}`;
    });
}

function settingsOfLaterVersions(environment: Environment): string[] {
  return Object.entries(LATER).flatMap(([name, problem]) => (environment[name] ? [problem] : []));
}

type Refuse = (problem: string) => null;

function readPort(value: string, refuse: Refuse): number | null {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : Number.NaN;
  if (port <= 65_535) return port;
  return refuse(`PORT must be a whole number from 0 to 65535; it is "${value}".`);
}

function readHost(value: string, refuse: Refuse): string | null {
  if (/^[A-Za-z0-9.:_-]+$/.test(value)) return value;
  return refuse(`HOST must be a host name or an address such as 127.0.0.1 or ::1; it is "${value}".`);
}

function readPublicUrl(value: string | undefined, refuse: Refuse): string | null {
  if (value === undefined) return null;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return refuse(
      `PUBLIC_URL must begin with https:// or http://, such as https://maps.example.org; it is "${value}".`,
    );
  }
  if (url.href !== `${url.origin}/`) {
    return refuse(
      `PUBLIC_URL must be an address without path, user or query: "${url.origin}" instead of "${value}".`,
    );
  }
  return url.origin;
}

function readAccess(value: string, refuse: Refuse): AccessMode | null {
  if (value === 'links' || value === 'open') return value;
  if (value === 'oidc') {
    return refuse('ACCESS=oidc (sign-in) comes with a later version: use ACCESS=links, or leave ACCESS out.');
  }
  return refuse(`ACCESS must be links or open; it is "${value}".`);
}
