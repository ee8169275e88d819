package org.tadamun.kernel.staff.entity;

/** How the console looks: as the system is set, always light, or always dark. */
public enum Theme {
  AUTO,
  LIGHT,
  DARK
}
