package org.tadamun.endorsements.endorser.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The kinds of endorsers. */
@Worded("endorsements.endorser.kind")
public enum EndorserKind {
  PERSON,
  ORGANISATION
}
