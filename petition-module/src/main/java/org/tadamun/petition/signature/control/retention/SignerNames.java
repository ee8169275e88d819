package org.tadamun.petition.signature.control.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.retention.boundary.DueRows;
import org.tadamun.kernel.retention.boundary.DueRule;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.control.CountryCell;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.entity.Signature;

/**
 * Names and everything else of those who signed a petition that is over long ago. What counted goes
 * on counting in its country: the row without a person stays.
 */
@ApplicationScoped
public class SignerNames implements DueRule {

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

  /**
   * All signatures first, then all figures, in the order in which everybody locks them: who erases
   * himself meanwhile holds his signatures when he comes to the figures.
   */
  @Override
  public int apply(Instant now) {
    List<Signature> over = RowLocks.ascending(em, Signature.class, due(now).portion());
    channels.forget(CountryCell.gone(over));
    for (Signature signature : over) {
      signature.erase(Secrets.tokenHash(secrets.newToken()), now);
      consents.forget(signature);
      links.forget(signature);
    }
    personal.forget(over.stream().map(Signature::id).toList());
    return over.size();
  }

  @Override
  public DueRows due(Instant now) {
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
