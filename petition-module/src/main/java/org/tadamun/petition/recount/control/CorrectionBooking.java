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

/** Books the differences into the figures, and into the public log, in one transaction. */
@Dependent
public class CorrectionBooking {

  private static final Logger LOG = System.getLogger(CorrectionBooking.class.getName());

  @EJB private FigureBooking figures;

  /**
   * @param missing what each figure lacks; negative if it has too much
   * @param correction id, from which the lines of the public log come
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
    changes.refreshFiguresOf(petition.campaignId());
    figures.correct(petition.id(), changes);
  }

  /** Adds no new people for the alarms: nobody signed in this hour because of the correction. */
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
