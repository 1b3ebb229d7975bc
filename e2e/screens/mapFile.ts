/** Our file, as far as stories look into it. */
export interface MapFile {
  readonly format: string;
  readonly map: {
    readonly meta: { readonly title: string; readonly goal?: string };
    readonly stages: readonly { readonly id: string; readonly title: string; readonly when?: string }[];
    readonly lanes: readonly { readonly id: string; readonly title: string; readonly kind: string }[];
    readonly cards: readonly FileCard[];
    readonly links?: readonly FileLink[];
    readonly personas?: readonly FilePersona[];
    readonly divisions?: readonly { readonly id: string; readonly name: string }[];
    readonly tags?: readonly { readonly id: string; readonly label: string }[];
  };
}

interface FilePersona {
  readonly id: string;
  readonly name: string;
  readonly about?: string;
  readonly side?: string;
}

interface FileLink {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
}

export interface FileCard {
  readonly id: string;
  readonly ref?: string;
  readonly kind: string;
  readonly stage: string;
  readonly lane: string;
  readonly text: string;
  readonly prompt?: string;
  readonly state?: 'current' | 'future';
  readonly replaces?: string;
  readonly tags?: readonly string[];
  readonly personas?: readonly string[];
  readonly channels?: readonly string[];
  readonly division?: string;
  readonly evidence?: { readonly level?: string; readonly source?: string; readonly date?: string };
  readonly moment?: boolean;
  readonly severity?: number | null;
  readonly reach?: string;
  readonly value?: number;
  readonly offset?: number;
  readonly speaker?: string;
  readonly consent?: string;
  readonly unit?: string;
  readonly better?: string;
  readonly target?: number;
  readonly period?: string;
  readonly series?: readonly number[];
  readonly impact?: string;
  readonly effort?: string;
  readonly status?: string;
}
