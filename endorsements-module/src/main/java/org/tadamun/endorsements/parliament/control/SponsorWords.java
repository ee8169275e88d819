package org.tadamun.endorsements.parliament.control;

import jakarta.enterprise.context.Dependent;
import org.tadamun.endorsements.endorser.boundary.ShownNameWords;

/** The search text of sponsors, which is the recorded name. */
@Dependent
public class SponsorWords extends ShownNameWords {

  public SponsorWords() {
    super("endorsements_sponsor");
  }
}
