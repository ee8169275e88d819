package org.tadamun.petition.eventpass.entity;

/** Whether a pass can be used now, and why not; it follows from the clock and the count. */
public enum PassState {
  UPCOMING,
  VALID,
  USED_UP,
  OVER,
  REVOKED
}
