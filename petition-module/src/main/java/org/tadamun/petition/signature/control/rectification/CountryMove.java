package org.tadamun.petition.signature.control.rectification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.tadamun.petition.booking.boundary.FigureBooking;
import org.tadamun.petition.booking.boundary.FigureChanges;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;

/** Books that a signature that counts does so in another country from now on. */
@ApplicationScoped
public class CountryMove {

  @EJB private FigureBooking figures;

  /**
   * In the hour in which it is put right: what was told of an hour before stays.
   *
   * @param from in which it counted; it has the other one already
   */
  public void book(Signature signature, String from, long campaignId, Instant now) {
    FigureChanges changes = FigureChanges.ofOne(now);
    log(changes, signature, from, -1);
    log(changes, signature, signature.signer().country(), +1);
    changes.tell(campaignId);
    figures.book(changes);
  }

  /**
   * To everybody; and nobody signed in this hour for it, so it makes no country suspicious. What is
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
