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
 * Writes down a portion of taken mails, each part in a transaction of its own: the figures of the
 * funnel are locked by everybody who signs. Links that are gone by now are left out.
 */
@Stateless
public class TakenMailsBook {

  @EJB private Funnel funnel;
  @EJB private LateMails late;
  @Inject private SignatureLinks links;
  @Inject private Clock clock;

  /** The time in which those that were late can be used. */
  @PermitAll
  public void begin(List<TakenMails.Taken> mails) {
    late.wentOut(hashes(mails, TakenMails.Taken::late), clock.instant());
  }

  /** Those that answer a form, into the funnel. */
  @PermitAll
  public void count(List<TakenMails.Taken> mails) {
    CountryCell.count(links.ofHashes(hashes(mails, TakenMails.Taken::answer)))
        .forEach(
            (cell, number) ->
                funnel.passed(cell.petitionId(), FunnelStage.MAILED, cell.country(), number));
  }

  private static List<String> hashes(
      List<TakenMails.Taken> mails, Predicate<TakenMails.Taken> which) {
    return mails.stream().filter(which).map(TakenMails.Taken::link).toList();
  }
}
