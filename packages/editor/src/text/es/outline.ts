/** What the outline says, in Spanish. */
export const outlineEs = {
  'outline.name': 'Esquema de {title}',
  'outline.by': 'Títulos',
  'outline.byStage': 'Por etapa',
  'outline.byLane': 'Por carril',
  'outline.go.stage': 'Etapas',
  'outline.go.lane': 'Carriles',
  'outline.cards': '{lane}, {stage}',
  'outline.addTo': 'Añadir {word}, {lane}, {stage}',
  'outline.collapsed': 'Mostrar',
  'outline.collapse': 'Ocultar',
  'outline.curve': 'Cómo va, en palabras',
  'outline.empty': 'Aquí no hay nada todavía.',
  'outline.person': '{name} está aquí',
  'outline.typing': '{name} está escribiendo',
  'outline.addCard': 'Añadir tarjeta',
  'outline.actions': 'Añadir',
} as const;
