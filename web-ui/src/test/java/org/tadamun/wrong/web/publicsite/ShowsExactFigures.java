package org.tadamun.wrong.web.publicsite;

import java.util.List;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.tally.boundary.CountryCount;
import org.tadamun.petition.tally.boundary.Tallies;

/** Wrong: a public page uses country figures that the campaign publishes only in steps. */
public class ShowsExactFigures {

  List<CountryCount> rows(Tallies tallies, PetitionView petition) {
    return tallies.exactCached(petition, 1).countries();
  }
}
