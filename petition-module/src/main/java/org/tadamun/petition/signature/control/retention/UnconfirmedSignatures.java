package org.tadamun.petition.signature.control.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.channel.boundary.Parting;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.control.CountryCell;
import org.tadamun.petition.signature.control.SignatureBook;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Signatures that nobody confirmed, with their links and consents. None counts. Where the owner had
 * taken his back before, and somebody signed anew with his address, it is taken back again: its
 * fingerprint keeps files from bringing him back.
 */
@ApplicationScoped
public class UnconfirmedSignatures implements RetentionRule {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Exemptions exemptions;
  @Inject private SignatureBook book;
  @Inject private SignatureLinks links;
  @EJB private PersonalLinks personal;
  @EJB private Channels channels;

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_UNCONFIRMED;
  }

  @Override
  public Forecast forecast(Instant now) {
    return due(now).forecast();
  }

  @Override
  public int apply(Instant now) {
    int ended = 0;
    for (long id : due(now).portion()) {
      Signature signature = em.find(Signature.class, id, LockModeType.PESSIMISTIC_WRITE);
      // Whoever has signed again a moment ago is awake, and so are his links.
      if (signature != null && signature.state() == SignatureState.EXPIRED) {
        forgetCodes(signature);
        book.forgetConsents(signature);
        personal.forget(List.of(id));
        end(signature, now);
        ended++;
      }
    }
    return ended;
  }

  private void end(Signature signature, Instant now) {
    if (signature.standing().withdrawnAt() == null) {
      links.forget(signature);
      em.remove(signature);
    } else {
      links.callBackMails(signature);
      signature.withdraw(now);
    }
  }

  private void forgetCodes(Signature signature) {
    Parting his;
    try {
      his = CountryCell.parting(ofThisAddress(signature), one -> one.id() == signature.id());
    } catch (IllegalStateException unreadable) {
      // An address that only another node can read keeps neither this row nor those behind it.
      channels.forgetOfUnknown(signature.petitionId(), signature.origin());
      return;
    }
    channels.forget(CountryCell.way(signature), false, his);
  }

  private List<Signature> ofThisAddress(Signature signature) {
    return links.ofSameAddress(signature).stream()
        .map(id -> em.find(Signature.class, id))
        .filter(Objects::nonNull)
        .toList();
  }

  private DueRows due(Instant now) {
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
            kept().since(now),
            "exempt",
            exemptions.exempt(now)));
  }
}
