package org.tadamun.petition.signature.control.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.time.boundary.SqlMoments;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.petition.referral.boundary.PersonalLinks;
import org.tadamun.petition.signature.control.AddressJoin;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.entity.Mailbox;
import org.tadamun.petition.signature.entity.Signature;

/**
 * Takes addresses out of signatures, with everything by which they would be known again, once the
 * petition has been over since before a moment. Whoever withdrew has no address left, but is known
 * again by his fingerprint until then; what is left of him goes with those who agreed to nothing.
 * What one address signed under several versions ends together, once nothing of it agrees any more,
 * and stays together under one fingerprint of nobody: "erase me" has to find all of it afterwards.
 *
 * <p>In SQL: within a part query Derby would get a truth as a number.
 */
@ApplicationScoped
public class AddressEnd {

  /**
   * So long it waits for a change of keys, which takes hours: what one address signed would end
   * apart where one version has moved and another not. Not for ever: the change itself may wait for
   * an address that nobody can read, until that one ends.
   */
  private static final Duration CHANGE = Duration.ofDays(7);

  private static final String DUE =
      " from petition_signature s where s.petition_id in"
          + " (select p.id from petition_petition p where p.state in (%s)"
          + " and p.modified_at < ?1"
          + " and (p.key_phase = 'SETTLED' or p.key_since < ?2) and p.id not in (%s))"
          + " and s.key_no <> %s and %s exists"
          + " (select c.id from petition_signature o, petition_consent c"
          + " where o.address_hmac = s.address_hmac and o.petition_id = s.petition_id"
          + " and o.key_no = s.key_no and o.address is not null"
          + " and c.signature_id = o.id and c.granted = true"
          + " and c.purpose in ('NEWS', 'CONTACT'))";

  /** All of one address in its petition: versions are few. */
  private static final String SAME =
      "select o.id, o.address from petition_signature o"
          + " where o.address_hmac = ?1 and o.petition_id = ?2 and o.key_no = ?3";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AddressJoin joins;
  @EJB private Exemptions exemptions;
  @EJB private PersonalLinks personal;
  @Inject private SignatureLinks links;
  @Inject private Secrets secrets;

  /**
   * Where the petition is over since before a moment: those who agreed to hear more of some
   * organisation, or those who did not, and whoever withdrew. What may be passed on of somebody is
   * his name, and needs no address.
   */
  record Whose(Instant before, boolean agree) {}

  Forecast forecast(Whose whose, Instant now) {
    Object[] found =
        (Object[]) query("select count(*), min(s.created_at)", whose, now, "").getSingleResult();
    return new Forecast(((Number) found[0]).longValue(), SqlMoments.ofColumn(found[1]));
  }

  /** As it was read, with the fingerprint of nobody that all of its address get. */
  private record Ending(long id, boolean takenBack, String nobody) {}

  /** How many, of one portion and of the same addresses: ascending, as everybody locks them. */
  int apply(Whose whose, Instant now) {
    List<Ending> all =
        due(whose, now).stream()
            .map(row -> Arrays.asList((Object[]) row).subList(0, 3))
            .distinct()
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
    return ended.size();
  }

  /** What one address signed may be under two of its forms, and would end by halves. */
  private List<?> due(Whose whose, Instant now) {
    String select = "select s.address_hmac, s.petition_id, s.key_no, s.id";
    Query read = query(select, whose, now, " order by s.id").setMaxResults(RetentionRule.PORTION);
    List<?> due = read.getResultList();
    while (joins.join(due.stream().map(row -> number(((Object[]) row)[3])).toList()) > 0) {
      due = read.getResultList();
    }
    return due;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private Stream<Ending> ofAddress(List<Object> address) {
    String nobody = Secrets.tokenHash(secrets.newToken());
    Query same = em.createNativeQuery(SAME);
    IntStream.range(0, address.size()).forEach(i -> same.setParameter(i + 1, address.get(i)));
    List<?> rows = same.getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(read -> new Ending(number(read[0]), read[1] == null, nobody));
  }

  /** Only as it was read: an address that has come since belongs to somebody who signs now. */
  private boolean end(Ending one) {
    return em.createNativeQuery(
                "update petition_signature set address = null, domain_key = null, address_hmac ="
                    + " ?1, key_no = ?2 where id = ?3 and key_no <> ?2 and address is "
                    + (one.takenBack() ? "null" : "not null"))
            .setParameter(1, one.nobody())
            .setParameter(2, Mailbox.NO_KEY)
            .setParameter(3, one.id())
            .executeUpdate()
        > 0;
  }

  private Query query(String select, Whose whose, Instant now, String order) {
    String exempt =
        exemptions.exempt(now).stream().map(String::valueOf).collect(Collectors.joining(", "));
    String agree = whose.agree() ? "" : "not";
    String due = DUE.formatted(OverPetitions.IN_SQL, exempt, Mailbox.NO_KEY, agree);
    return em.createNativeQuery(select + due + order)
        .setParameter(1, SqlMoments.toColumn(whose.before()))
        .setParameter(2, SqlMoments.toColumn(now.minus(CHANGE)));
  }
}
