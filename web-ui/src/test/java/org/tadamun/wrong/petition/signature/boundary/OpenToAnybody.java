package org.tadamun.wrong.petition.signature.boundary;

import jakarta.ejb.Stateless;

/** Wrong: its use case names no role. */
@Stateless
public class OpenToAnybody {

  public void sign() {
    // nothing to do: the missing role is the sin
  }
}
