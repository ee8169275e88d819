package org.tadamun.wrong.petition.signature.boundary;

import org.tadamun.wrong.actions.protest.boundary.Protests;

/** Wrong: a module knows another module. */
public class KnowsActions {

  private final Protests protests = new Protests();

  Protests protests() {
    return protests;
  }
}
