package org.tadamun.wrong.petition.tally.boundary;

import org.tadamun.wrong.petition.signature.control.Policy;

/** Wrong: uses the control of another subject. */
public class ReachesControl {

  Policy policy() {
    return new Policy();
  }
}
