package org.tadamun.wrong.petition.signature.boundary;

import jakarta.ejb.Stateless;

/** Wrong: its use case names no role. */
@Stateless
public class OpenToAnybody {

  public void sign() {
    // Empty: the missing role breaks the rule.
  }
}
