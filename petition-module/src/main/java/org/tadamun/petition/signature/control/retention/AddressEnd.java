package org.tadamun.petition.signature.control.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.retention.boundary.RetentionPortion;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;

/**
 * Removes addresses and fingerprints from signatures once their petition has been over for long
 * enough. Withdrawn signatures have no address left, but a fingerprint until then; what is left of
 * them is removed with those without consents. The signatures of one address end together, once
 * none of them has such a consent, and share one new fingerprint of no address: a later erasure has
 * to find all of them.
 */
@ApplicationScoped
public class AddressEnd {

  /** All signatures of an address in its petition; versions are few. */
  private static final String SAME =
      "select o.id, o.address from petition_signature o"
          + " where o.address_hmac = ?1 and o.petition_id = ?2 and o.key_no = ?3";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private PersonalLinks personal;
  @Inject private DueAddresses addresses;
  @Inject private SignatureLinks links;
  @Inject private Secrets secrets;

  /** A signature as it was read, with the new fingerprint that all of its address get. */
  private record Ending(long id, boolean takenBack, String nobody) {}

  /**
   * Ends one portion, with all signatures of the same addresses, in ascending order as everybody
   * locks them.
   */
  RetentionPortion apply(DueAddresses.Whose whose, Instant now, long after) {
    DueAddresses.Found found = addresses.portion(whose, now, after);
    if (found.addresses().isEmpty()) {
      addresses.noteThrough(whose, now);
    }
    List<Ending> all =
        found.addresses().stream()
            .flatMap(this::ofAddress)
            .sorted(Comparator.comparingLong(Ending::id))
            .filter(this::end)
            .toList();
    List<Long> ended = all.stream().map(Ending::id).toList();
    // Nothing is left of withdrawn ones, so no other rule will cut their moments and delete their
    // links.
    List<Long> nobodys = all.stream().filter(Ending::takenBack).map(Ending::id).toList();
    RowLocks.ascending(em, Signature.class, nobodys).stream()
        .filter(Signature::isNobodys)
        .forEach(Signature::coarsen);
    // A mail that failed or waits for a server contains address and name, too.
    links.callBackMails(ended);
    // Each link has the second of its mail.
    links.forget(nobodys);
    // An unconfirmed one can never be confirmed any more.
    personal.forgetArrivals(ended);
    return new RetentionPortion(ended.size(), found.last());
  }

  private Stream<Ending> ofAddress(List<Object> address) {
    String nobody = Secrets.tokenHash(secrets.newToken());
    Query same = em.createNativeQuery(SAME);
    IntStream.range(0, address.size()).forEach(i -> same.setParameter(i + 1, address.get(i)));
    List<?> rows = same.getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(read -> new Ending(((Number) read[0]).longValue(), read[1] == null, nobody));
  }

  /**
   * Removes address, fingerprints and bounce. Only where the row is still as it was read: a new
   * address belongs to somebody who signs now.
   */
  private boolean end(Ending one) {
    return em.createNativeQuery(
                "update petition_signature set address = null, domain_key = null, bounced_at ="
                    + " null, address_hmac = ?1, key_no = ?2 where id = ?3 and key_no <> ?2 and"
                    + " address is "
                    + (one.takenBack() ? "null" : "not null"))
            .setParameter(1, one.nobody())
            .setParameter(2, Mailbox.NO_KEY)
            .setParameter(3, one.id())
            .executeUpdate()
        > 0;
  }
}
