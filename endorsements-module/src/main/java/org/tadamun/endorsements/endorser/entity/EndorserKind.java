package org.tadamun.endorsements.endorser.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** Who can endorse. */
@Worded("endorsements.endorser.kind")
public enum EndorserKind {
  PERSON,
  ORGANISATION
}
