package org.tadamun.petition.ending.entity;

/** Why a petition closed by itself. */
public enum EndingCause {
  /** Its last day was over. */
  LAST_DAY,
  /** Its campaign had ended with an outcome. */
  OUTCOME
}
