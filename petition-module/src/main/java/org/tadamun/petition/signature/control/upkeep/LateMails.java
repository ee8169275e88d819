package org.tadamun.petition.signature.control.upkeep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.petition.signature.control.token.SignatureTokens;
import org.tadamun.petition.signature.entity.SignatureToken;

/**
 * Starts the time to confirm when the mail that asks for it goes out. So nobody loses their
 * signature because the mail server was away or not set up yet (docs/adr/133).
 */
@Stateless
public class LateMails {

  /**
   * One statement for each id: for a list of ids Derby would read the whole table (docs/adr/198).
   */
  private static final String BEGIN =
      "update petition_signature set changed_at = ? where id = ? and confirmed_at is null"
          + " and state in ('PENDING', 'HELD', 'INVALIDATED')";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Outbox outbox;
  @Inject private SignatureTokens tokens;

  /**
   * Restarts the time to confirm for signatures with a mail in the outbox that has not gone out
   * yet. In a transaction of its own: two portions locked in one transaction would not be locked in
   * ascending order.
   *
   * @param signatures the ids to check
   * @return the ids of the signatures whose time was restarted
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Set<Long> keepAwake(Collection<Long> signatures, Instant now) {
    List<SignatureTokens.Link> all = tokens.of(signatures);
    List<SignatureTokens.Link> waiting = of(outbox.onTheirWay(mails(all)), all);
    Set<Long> owners = owners(waiting);
    begin(owners, waiting.stream().map(SignatureTokens.Link::hash).toList(), now);
    return owners;
  }

  /**
   * Returns the signatures to whose owners a mail has gone out since that moment. A late mail is
   * booked up to a minute after it went out; until then only the outbox knows that it is not older.
   *
   * @param signatures the ids to check
   * @return the ids among them with such a mail
   */
  @PermitAll
  public Set<Long> mailedSince(Instant moment, Collection<Long> signatures) {
    List<SignatureTokens.Link> all = tokens.of(signatures);
    return owners(of(outbox.takenSince(moment, mails(all)), all));
  }

  private static List<Long> mails(List<SignatureTokens.Link> links) {
    return links.stream().map(SignatureTokens.Link::mailId).filter(Objects::nonNull).toList();
  }

  private static List<SignatureTokens.Link> of(Set<Long> mails, List<SignatureTokens.Link> links) {
    return links.stream()
        .filter(link -> link.mailId() != null && mails.contains(link.mailId()))
        .toList();
  }

  private static Set<Long> owners(List<SignatureTokens.Link> links) {
    return links.stream()
        .map(SignatureTokens.Link::signatureId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Gives links whose late mails have gone out, and their unconfirmed signatures, the full time
   * again.
   *
   * @param hashes of the links; some may be deleted already
   */
  @PermitAll
  public void wentOut(Collection<String> hashes, Instant now) {
    begin(new TreeSet<>(tokens.signatures(hashes)), hashes, now);
  }

  private void begin(Set<Long> signatures, Collection<String> hashes, Instant now) {
    Timestamp moment = Timestamp.from(now);
    RowBatch.execute(em, BEGIN, signatures.stream().map(id -> new Object[] {moment, id}).toList());
    tokens.prolong(hashes, now.plus(SignatureToken.LIFETIME));
  }
}
