package org.tadamun.endorsements.endorser.entity;

/** Who can endorse. */
public enum EndorserKind {
  PERSON,
  ORGANISATION
}
