package org.tadamun.wrong.petition.signature.boundary;

import org.tadamun.wrong.actions.protest.boundary.Protests;

/** Wrong: a field's module knows another one. */
public class KnowsActions {

  private final Protests protests = new Protests();

  Protests protests() {
    return protests;
  }
}
