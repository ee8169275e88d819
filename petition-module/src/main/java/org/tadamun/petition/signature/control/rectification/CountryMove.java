package org.tadamun.petition.signature.control.rectification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.tadamun.petition.booking.boundary.FigureBooking;
import org.tadamun.petition.booking.boundary.FigureChanges;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;

/** Books that a signature which counts moves to another country, when staff put its words right. */
@ApplicationScoped
public class CountryMove {

  @EJB private FigureBooking figures;

  /**
   * Books the move in the present hour; what was published for earlier hours stays.
   *
   * @param signature already with its new country
   * @param from the country in which it counted before
   */
  public void book(Signature signature, String from, long campaignId, Instant now) {
    FigureChanges changes = FigureChanges.ofOne(now);
    log(changes, signature, from, -1);
    log(changes, signature, signature.signer().country(), +1);
    changes.refreshFiguresOf(campaignId);
    figures.book(changes);
  }

  /**
   * Writes the change into the public log. It is no new signing of this hour, so the alarms do not
   * count it as new; and the usual level of the hour in which it counted as new moves with it.
   */
  private static void log(FigureChanges changes, Signature signature, String country, long by) {
    long petition = signature.petitionId();
    int version = signature.version();
    CountryChange change = new CountryChange(petition, version, signature.source(), country, by);
    changes.log(change, by, CorrectionKey.move(petition, version, changes.now(), country));
    changes.adjustPast(change, signature.standing().newHour());
  }
}
