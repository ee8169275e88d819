package org.tadamun.petition.imports.entity;

/** In which order a file writes day, month and year; 3/4 alone can be either. */
public enum DateOrder {
  YEAR_MONTH_DAY,
  DAY_MONTH_YEAR,
  MONTH_DAY_YEAR
}
