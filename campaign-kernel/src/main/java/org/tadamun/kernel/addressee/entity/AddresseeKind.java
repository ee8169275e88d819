package org.tadamun.kernel.addressee.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** Who can be addressed. */
@Worded("kernel.addressee.kind")
public enum AddresseeKind {
  EMBASSY,
  CONSULATE,
  MINISTRY,
  OFFICIAL,
  MEMBER_OF_PARLIAMENT,
  COMPANY;

  /** Whether it sits in the country for which it speaks, where nothing else is said. */
  public boolean isAtHome() {
    return this == MINISTRY;
  }

  /** Whether its name is that of a person, who may want it forgotten. */
  public boolean isPerson() {
    return this == OFFICIAL || this == MEMBER_OF_PARLIAMENT;
  }

  /** Whether it sits abroad: it speaks for another country than that. */
  public boolean isMission() {
    return this == EMBASSY || this == CONSULATE;
  }
}
