package org.tadamun.wrong.petition.tally.boundary;

import java.time.Instant;
import java.util.List;
import org.tadamun.petition.tally.boundary.CountryTally;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;

/** Wrong: it books figures itself instead of in the one place for it. */
public class BooksByItself {

  void leave(CountryTally tally, CountryChange one, Instant now) {
    tally.bookPortion(now, List.of(one));
  }
}
