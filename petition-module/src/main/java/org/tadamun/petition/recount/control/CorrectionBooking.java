package org.tadamun.petition.recount.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.SortedMap;
import org.tadamun.petition.booking.boundary.FigureBooking;
import org.tadamun.petition.booking.boundary.FigureChanges;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;

/** Books what figures lack of what they count, and tells everybody; in one transaction. */
@Dependent
public class CorrectionBooking {

  private static final Logger LOG = System.getLogger(CorrectionBooking.class.getName());

  @EJB private FigureBooking figures;

  /**
   * @param missing negative where a figure has too much
   * @param correction from which the lines of the public log come
   */
  void book(
      PetitionView petition, SortedMap<RecountFigure, Long> missing, long correction, Instant now) {
    FigureChanges changes = FigureChanges.ofOne(now);
    missing.forEach(
        (figure, by) -> {
          log(changes, petition, figure, by, correction);
          LOG.log(
              Level.WARNING,
              "The figures of petition {0} are being put right: version {1}, {2}, {3}: by {4}",
              petition.slug(),
              figure.version(),
              figure.source(),
              figure.country(),
              by);
        });
    changes.tell(petition.campaignId());
    figures.correct(petition.id(), changes);
  }

  /** Nobody signed in this hour for it: it makes no country suspicious, and hides nobody there. */
  private static void log(
      FigureChanges changes,
      PetitionView petition,
      RecountFigure figure,
      long by,
      long correction) {
    long id = petition.id();
    int version = figure.version();
    String country = figure.country();
    changes.log(
        new CountryChange(id, version, figure.source(), country, by),
        by,
        CorrectionKey.recount(id, version, changes.now(), country, correction));
  }
}
