/** A faculty, institute or school of the generated university. */
export interface Component {
  readonly code: string;
  readonly name: string;
  /** The component that it is a part of. */
  readonly parent?: string;
  readonly site?: string;
}

/** All components, parents before their parts; the site is Caen where none is told. */
export const COMPONENTS: readonly Component[] = [
  { code: "LVE", name: "UFR Langues vivantes étrangères" },
  { code: "HSS", name: "UFR Humanités & sciences sociales" },
  { code: "DRT", name: "UFR Droit, administration économique et sociale & administration publique" },
  { code: "SEG", name: "UFR Sciences économiques, gestion, géographie et aménagement" },
  { code: "SCI", name: "UFR des Sciences" },
  { code: "PSY", name: "UFR de Psychologie" },
  { code: "STA", name: "UFR Sciences et techniques des activités physiques et sportives" },
  { code: "SAN", name: "UFR Santé" },
  { code: "IFS", name: "Institut de formation en soins/école d'infirmiers", parent: "SAN" },
  { code: "IUT", name: "IUT Grand Ouest" },
  { code: "IUTC", name: "IUT Grand Ouest - site de Cherbourg", parent: "IUT", site: "Cherbourg" },
  { code: "IUTA", name: "IUT Grand Ouest - site d'Alençon", parent: "IUT", site: "Alençon" },
  { code: "IAE", name: "Institut d'administration des entreprises" },
  { code: "INS", name: "Institut national supérieur du professorat et de l'éducation" },
  { code: "ESI", name: "École supérieure d'ingénieurs", site: "Cherbourg" },
  { code: "OSU", name: "Observatoire des sciences de l'univers" },
  { code: "CAR", name: "Carré international" },
  { code: "SUA", name: "Service universitaire des activités physiques & sportives" },
];
