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
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.entity.Signature;

/**
 * Names and everything else of those who signed a petition that is over long ago. What counted goes
 * on counting in its country: the row without a person stays.
 */
@ApplicationScoped
public class SignerNames implements RetentionRule {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Exemptions exemptions;
  @Inject private Consents consents;
  @Inject private SignatureLinks links;
  @EJB private PersonalLinks personal;
  @EJB private Channels channels;
  @Inject private Secrets secrets;

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_NAMES;
  }

  @Override
  public Forecast forecast(Instant now) {
    return due(now).forecast();
  }

  @Override
  public int apply(Instant now) {
    List<Long> over = due(now).portion();
    for (long id : over) {
      Signature signature = em.find(Signature.class, id, LockModeType.PESSIMISTIC_WRITE);
      // Which others are his, nothing may tell any more: the addresses have gone before.
      channels.forgetOfUnknown(signature.petitionId(), signature.origin());
      signature.erase(Secrets.tokenHash(secrets.newToken()), now);
      consents.forget(signature);
      links.forget(signature);
    }
    personal.forget(over);
    return over.size();
  }

  private DueRows due(Instant now) {
    return new DueRows(
        em,
        "Signature",
        "createdAt",
        "(x.givenName is not null or x.mailbox.encrypted is not null) and "
            + OverPetitions.CONDITION,
        Map.of(
            "over",
            PetitionState.OVER,
            "before",
            kept().since(now),
            "exempt",
            exemptions.exempt(now)));
  }
}
