package org.tadamun.petition.intake.entity;

/** In which order a file writes days; by the digits alone nobody can tell 3/4 from 4/3. */
public enum DateOrder {
  YEAR_MONTH_DAY,
  DAY_MONTH_YEAR,
  MONTH_DAY_YEAR
}
