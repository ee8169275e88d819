package org.tadamun.kernel.organisation.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** What kind of organisation it is. */
@Worded("kernel.organisation.kind")
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
