/** One year of the State Council's notice (放假通知), days as YYYY-MM-DD. */
export interface HolidayYear {
  /** Every day off, weekends and exchanged working days included. */
  readonly off: readonly string[];
  /** Saturdays and Sundays that are worked. */
  readonly work: readonly string[];
}

/** Days on which a period does not end (民法典第203条), as `holidays.yaml` has them. */
export interface Holidays {
  /** MM-DD of 放假办法第2条 in every year: 01-01, 05-01 … */
  readonly fixed: readonly string[];
  /** By year, MM-DD of the days of 放假办法第2条 that follow the moon or the sun: 除夕、春节、清明、端午、中秋. */
  readonly moving: { readonly [year: string]: readonly string[] };
  /** Years whose notice is known. */
  readonly years: { readonly [year: string]: HolidayYear };
}
