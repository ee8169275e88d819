package org.tadamun.petition.signature.control.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.kernel.retention.boundary.RetentionPromises;
import org.tadamun.kernel.retention.boundary.RetentionPromises.Promise;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.channel.boundary.Channels;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.control.CountryCell;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.control.consent.Consents;
import org.tadamun.petition.signature.entity.Signature;

/**
 * Deletes the names and everything else about signers of a petition that ended long ago. A
 * signature that counted goes on counting in its country: its row stays without a person.
 */
@ApplicationScoped
public class SignerNames implements RetentionRule {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Consents consents;
  @Inject private DueNames due;
  @Inject private SignatureLinks links;
  @EJB private PersonalLinks personal;
  @EJB private Channels channels;
  @EJB private RetentionPromises promises;
  @Inject private Secrets secrets;

  @Override
  public ConfigurationKey key() {
    return ConfigurationKey.RETENTION_NAMES;
  }

  @Override
  public boolean isPromised() {
    return true;
  }

  @Override
  public Forecast forecast(Instant now) {
    return due.forecast(promises.of(key(), now), now);
  }

  @Override
  public Forecast glance(Instant now) {
    return due.glance(promises.of(key(), now), now);
  }

  /**
   * Locks all signatures first and then all figures, the order that everybody keeps. A signer who
   * erases theirs meanwhile holds their signatures when they come to the figures.
   */
  @Override
  public RetentionPortion apply(Instant now, long after) {
    List<Promise> given = promises.of(key(), now);
    List<Long> found = due.portion(given, now, after);
    if (found.isEmpty()) {
      due.noteThrough(given, now);
    }
    List<Signature> over = RowLocks.ascending(em, Signature.class, found);
    channels.forget(CountryCell.gone(over));
    over.forEach(signature -> signature.erase(Secrets.tokenHash(secrets.newToken()), now));
    // For all at once, because each deletion first writes all changed entities.
    List<Long> numbers = over.stream().map(Signature::id).toList();
    consents.forget(numbers);
    links.forget(numbers);
    personal.forget(numbers);
    return RetentionPortion.of(found, over.size());
  }
}
