package org.tadamun.kernel.organisation.entity;

/** What kind of organisation it is. */
public enum OrganisationKind {
  UNION,
  NATIONAL_CENTRE,
  GLOBAL_UNION,
  PARTY,
  NGO,
  WORKS_COUNCIL,
  PARLIAMENTARY_GROUP,
  OTHER
}
