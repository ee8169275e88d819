package org.tadamun.petition.signature.control.rectification;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.petition.alarm.entity.Comeback;
import org.tadamun.petition.correction.boundary.Corrections;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.tally.boundary.CountryTally;
import org.tadamun.petition.tally.boundary.CountryTally.CountryChange;
import org.tadamun.petition.tally.entity.SignatureSource;

/** Books that a signature that counts does so in another country from now on. */
@ApplicationScoped
public class CountryMove {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Corrections corrections;
  @EJB private CountryTally tally;
  @Inject private Event<FiguresChanged> figures;

  /**
   * In the hour in which it is put right: what was told of an hour before stays. Countries in the
   * order in which everybody locks them.
   *
   * @param from in which it counted; it has the other one already
   */
  public void book(Signature signature, String from, long campaignId, Instant now) {
    SortedMap<String, Long> changes =
        new TreeMap<>(Map.of(from, -1L, signature.signer().country(), 1L));
    tally.bookPortion(
        now,
        changes.entrySet().stream()
            .map(one -> change(signature, one.getKey(), one.getValue()))
            .toList());
    changes.forEach((country, by) -> tell(signature, country, by, now));
    figures.fire(new FiguresChanged(campaignId, "signatures"));
  }

  private static CountryChange change(Signature signature, String country, long by) {
    return new CountryChange(
        signature.petitionId(), signature.version(), signature.source(), country, by);
  }

  /** To everybody; and nobody signed in this hour for it, so it makes no country suspicious. */
  private void tell(Signature signature, String country, long by, Instant now) {
    if (signature.source() == SignatureSource.ONLINE) {
      em.persist(new Comeback(signature.petitionId(), signature.version(), country, by, now));
    }
    corrections.book(
        CorrectionKey.move(signature.petitionId(), signature.version(), now, country),
        now,
        Map.of(signature.source(), by));
  }
}
