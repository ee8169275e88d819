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
 * Removes addresses from signatures, and all by which an address would be recognised, once the
 * petition has been over for long enough. A withdrawn signature has no address left but keeps its
 * fingerprint until then; it ends together with signers who agreed to nothing. All signatures of
 * one address in a petition end together, once none of them has a consent any more, and get the
 * same random fingerprint: "erase me" must find all of them afterwards.
 */
@ApplicationScoped
public class AddressRetention {

  /** All signatures of one address in its petition; there are few versions. */
  private static final String SAME =
      "select o.id, o.address from petition_signature o"
          + " where o.address_hmac = ?1 and o.petition_id = ?2 and o.key_no = ?3";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private PersonalLinks personal;
  @Inject private DueAddresses addresses;
  @Inject private SignatureLinks links;
  @Inject private Secrets secrets;

  /** A signature as it was read, with the random fingerprint that all of its address get. */
  private record Ending(long id, boolean takenBack, String nobody) {}

  /**
   * Ends one portion with all signatures of the same addresses, in ascending order of ids as
   * everywhere.
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
    // A withdrawn signature has nothing left by which another rule would find it, so its moments
    // are rounded and its links deleted here.
    List<Long> nobodys = all.stream().filter(Ending::takenBack).map(Ending::id).toList();
    RowLocks.ascending(em, Signature.class, nobodys).stream()
        .filter(Signature::isNobodys)
        .forEach(Signature::coarsen);
    // Mails that failed or still wait contain the address and the name, too.
    links.callBackMails(ended);
    // Each link has the second in which its mail was made.
    links.forget(nobodys);
    // A signer who has not confirmed by now never will.
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
   * Ends one signature, the time since which mail bounces included. Only if it is as it was read: a
   * new address belongs to somebody who signs now.
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
