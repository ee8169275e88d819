package org.tadamun.wrong.petition.signature.boundary;

import org.tadamun.wrong.petition.tally.boundary.ReachesControl;

/** Wrong: this subject knows one that knows it. */
public class KnowsWhoKnowsIt {

  private final ReachesControl tally = new ReachesControl();

  ReachesControl tally() {
    return tally;
  }
}
