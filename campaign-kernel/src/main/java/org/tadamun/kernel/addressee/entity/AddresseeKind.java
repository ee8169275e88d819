package org.tadamun.kernel.addressee.entity;

/** Who can be addressed. */
public enum AddresseeKind {
  EMBASSY,
  CONSULATE,
  MINISTRY,
  OFFICIAL,
  MEMBER_OF_PARLIAMENT,
  COMPANY
}
