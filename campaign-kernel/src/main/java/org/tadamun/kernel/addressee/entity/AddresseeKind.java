package org.tadamun.kernel.addressee.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The kinds of addressees. */
@Worded("kernel.addressee.kind")
public enum AddresseeKind {
  EMBASSY,
  CONSULATE,
  MINISTRY,
  OFFICIAL,
  MEMBER_OF_PARLIAMENT,
  COMPANY;

  /** Whether it sits in the country for which it speaks, unless something else is entered. */
  public boolean isAtHome() {
    return this == MINISTRY;
  }

  /** Whether its name is that of a person, who may want to be forgotten. */
  public boolean isPerson() {
    return this == OFFICIAL || this == MEMBER_OF_PARLIAMENT;
  }

  /** Whether it sits in another country than the one for which it speaks. */
  public boolean isMission() {
    return this == EMBASSY || this == CONSULATE;
  }
}
