package org.tadamun.petition.signature.control.rectification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.tadamun.petition.booking.boundary.FigureBooking;
import org.tadamun.petition.booking.boundary.FigureChanges;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;

/** Books that a counted signature is counted in another country from now on. */
@ApplicationScoped
public class CountryMove {

  @EJB private FigureBooking figures;

  /**
   * Books it in the hour of the correction: the figures of earlier hours stay.
   *
   * @param from the country in which it counted; it has the new one already
   */
  public void book(Signature signature, String from, long campaignId, Instant now) {
    FigureChanges changes = FigureChanges.ofOne(now);
    log(changes, signature, from, -1);
    log(changes, signature, signature.signer().country(), +1);
    changes.tell(campaignId);
    figures.book(changes);
  }

  /**
   * Shown in the public log. It is no new signature for the alarm about the country, but what is
   * usual there moves with it.
   */
  private static void log(FigureChanges changes, Signature signature, String country, long by) {
    long petition = signature.petitionId();
    int version = signature.version();
    CountryChange change = new CountryChange(petition, version, signature.source(), country, by);
    changes.log(change, by, CorrectionKey.move(petition, version, changes.now(), country));
    changes.rewrite(change, signature.standing().newHour());
  }
}
