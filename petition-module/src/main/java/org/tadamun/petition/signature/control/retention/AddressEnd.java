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
 * Takes addresses out of signatures, with everything by which they would be known again, once the
 * petition has been over since before a moment. Whoever withdrew has no address left, but is known
 * again by his fingerprint until then; what is left of him goes with those who agreed to nothing.
 * What one address signed under several versions ends together, once nothing of it agrees any more,
 * and stays together under one fingerprint of nobody: "erase me" has to find all of it afterwards.
 */
@ApplicationScoped
public class AddressEnd {

  /** All of one address in its petition: versions are few. */
  private static final String SAME =
      "select o.id, o.address from petition_signature o"
          + " where o.address_hmac = ?1 and o.petition_id = ?2 and o.key_no = ?3";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private PersonalLinks personal;
  @Inject private DueAddresses addresses;
  @Inject private SignatureLinks links;
  @Inject private Secrets secrets;

  /** As it was read, with the fingerprint of nobody that all of its address get. */
  private record Ending(long id, boolean takenBack, String nobody) {}

  /** One portion, and all of the same addresses: ascending, as everybody locks them. */
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
    // Nothing is left of who withdrew, so that no other rule comes by for his moments and links.
    List<Long> nobodys = all.stream().filter(Ending::takenBack).map(Ending::id).toList();
    RowLocks.ascending(em, Signature.class, nobodys).stream()
        .filter(Signature::isNobodys)
        .forEach(Signature::coarsen);
    // A mail that failed, or waits for a server, has the address and the name in it as well.
    links.callBackMails(ended);
    // Each has the second in which its mail went to him.
    links.forget(nobodys);
    // Who has not confirmed by now never will.
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
   * With when nothing reached it any more. Only as it was read: an address that has come since
   * belongs to somebody who signs now.
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
