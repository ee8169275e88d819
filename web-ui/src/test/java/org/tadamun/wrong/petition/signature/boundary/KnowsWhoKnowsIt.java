package org.tadamun.wrong.petition.signature.boundary;

import org.tadamun.wrong.petition.tally.boundary.ReachesControl;

/** Wrong: two subjects know each other. */
public class KnowsWhoKnowsIt {

  private final ReachesControl tally = new ReachesControl();

  ReachesControl tally() {
    return tally;
  }
}
