package org.tadamun.kernel.staff.entity;

/** How the console looks: as the system has it, always light, or always dark. */
public enum Theme {
  AUTO,
  LIGHT,
  DARK
}
