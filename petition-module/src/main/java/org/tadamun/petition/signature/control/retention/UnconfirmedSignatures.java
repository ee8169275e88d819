package org.tadamun.petition.signature.control.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.DueRule;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.kernel.retention.boundary.RetentionPromises;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.control.CountryCell;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Deletes signatures that were never confirmed, with their links and consents. None of them counts.
 * Where the owner had withdrawn before, and somebody then signed with the address, it is withdrawn
 * again instead: its fingerprint keeps imports from bringing it back.
 */
@ApplicationScoped
public class UnconfirmedSignatures implements DueRule {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Exemptions exemptions;
  @Inject private Consents consents;
  @Inject private SignatureLinks links;
  @EJB private PersonalLinks personal;
  @EJB private Channels channels;
  @EJB private RetentionPromises promises;

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_UNCONFIRMED;
  }

  @Override
  public boolean isPromised() {
    return true;
  }

  /**
   * After the signatures, locks all figures before anything else, in the order that everybody
   * keeps. Somebody who signs or confirms now holds some figures to their end, and this, while it
   * waits for them, must not have locked what they still need.
   */
  @Override
  public RetentionPortion apply(Instant now, long after) {
    OldestExpired.Found found =
        OldestExpired.behind(em, after, promises.before(key(), now), exemptions.exempt(now));
    // A signature that was signed again a moment ago is pending, and its links stay.
    List<Signature> over =
        RowLocks.ascending(em, Signature.class, found.numbers()).stream()
            .filter(one -> one.state() == SignatureState.EXPIRED)
            .toList();
    channels.forget(CountryCell.gone(over));
    consents.forget(numbers(over));
    personal.forget(numbers(over));
    forgetLinks(over);
    // Deleting a row locks the table of late signers on Derby, because of the foreign key.
    over.forEach(one -> end(one, now));
    return new RetentionPortion(over.size(), found.last());
  }

  private static boolean isTakenBack(Signature signature) {
    return signature.standing().withdrawnAt() != null;
  }

  private static List<Long> numbers(Collection<Signature> some) {
    return some.stream().map(Signature::id).toList();
  }

  private void forgetLinks(List<Signature> over) {
    Map<Boolean, List<Signature>> takenBack =
        over.stream().collect(Collectors.partitioningBy(UnconfirmedSignatures::isTakenBack));
    links.callBackMails(numbers(takenBack.get(true)));
    links.forget(numbers(takenBack.get(false)));
  }

  private void end(Signature signature, Instant now) {
    if (isTakenBack(signature)) {
      signature.withdraw(now);
    } else {
      em.remove(signature);
    }
  }

  /** Counts for a page; after a flood of forms there are hundreds of thousands. */
  @Override
  public Forecast glance(Instant now) {
    return OldestExpired.glance(em, promises.before(key(), now), exemptions.exempt(now));
  }

  @Override
  public DueRows due(Instant now) {
    return new DueRows(
        em,
        "Signature",
        "createdAt",
        "x.state = :expired and x.confirmedAt is null and x.createdAt < :before and x.petitionId"
            + " not in :exempt",
        Map.of(
            "expired",
            SignatureState.EXPIRED,
            "before",
            promises.before(key(), now),
            "exempt",
            exemptions.exempt(now)));
  }
}
