package org.tadamun.petition.signature.control.upkeep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.tadamun.petition.funnel.boundary.Funnel;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.signature.control.CountryCell;
import org.tadamun.petition.signature.control.SignatureLinks;

/**
 * Books a portion of mails that the mail server has accepted. Each method is a transaction of its
 * own, because every signing locks the figures of the funnel. Links that are deleted by now are
 * left out.
 */
@Stateless
public class AcceptedMailsBooking {

  @EJB private Funnel funnel;
  @EJB private LateMails late;
  @Inject private SignatureLinks links;
  @Inject private Clock clock;

  /** Restarts the time to confirm for mails that were late. */
  @PermitAll
  public void begin(List<AcceptedMails.Taken> mails) {
    late.wentOut(hashes(mails, AcceptedMails.Taken::late), clock.instant());
  }

  /** Counts in the funnel the mails that answer the signing form. */
  @PermitAll
  public void count(List<AcceptedMails.Taken> mails) {
    CountryCell.count(links.ofHashes(hashes(mails, AcceptedMails.Taken::answer)))
        .forEach(
            (cell, number) ->
                funnel.passed(cell.petitionId(), FunnelStage.MAILED, cell.country(), number));
  }

  private static List<String> hashes(
      List<AcceptedMails.Taken> mails, Predicate<AcceptedMails.Taken> which) {
    return mails.stream().filter(which).map(AcceptedMails.Taken::link).toList();
  }
}
