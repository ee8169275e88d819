package org.tadamun.wrong.kernel.mail.boundary;

import org.tadamun.wrong.petition.signature.boundary.KnowsActions;

/** Wrong: the kernel knows a module. */
public class KnowsPetition {

  private final KnowsActions petition = new KnowsActions();

  KnowsActions petition() {
    return petition;
  }
}
