package org.tadamun.petition.signature.control.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.petition.signature.entity.Signer;

/**
 * Puts the signer's present name and language into an order that waited. Both may have been
 * corrected since, by staff or by the signer. Locks nothing.
 */
@ApplicationScoped
public class CurrentSigner {

  public static final String NAME = "name";
  public static final String ORDERED = "ordered";

  /** A query for each mail would cost a tenth of its sending, and most go out within seconds. */
  private static final Duration FRESH = Duration.ofMinutes(1);

  /** Reads a column of no index, too, as {@code KeyLookup} advises. */
  private static final String OF_LINK =
      "select s.givenName, s.language, s.changedAt from Signature s, SignatureToken t"
          + " where t.hash = :hash and s.id = t.signatureId";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** The order as it was given where it is new, or where the signer is not known any more. */
  public MailOrder in(MailOrder order) {
    return isFresh(order, clock.instant())
        ? order
        : em.createQuery(OF_LINK, Object[].class)
            .setParameter("hash", order.about())
            .getResultStream()
            .findFirst()
            .map(row -> with((String) row[0], (String) row[1], order))
            .orElse(order);
  }

  static boolean isFresh(MailOrder order, Instant now) {
    String ordered = order.parameters().get(ORDERED);
    return order.about() == null
        || ordered != null && now.isBefore(Instant.parse(ordered).plus(FRESH));
  }

  static MailOrder with(String name, String language, MailOrder order) {
    if (name == null || language.equals(Signer.NO_LANGUAGE)) {
      return order;
    }
    Map<String, String> given = new HashMap<>(order.parameters());
    given.put(NAME, name);
    return new MailOrder(
        order.cause(), order.recipient(), language, order.campaignId(), given, order.about());
  }
}
