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
 * Begins the time to confirm when the mail that asks for it is sent, so that a mail server that is
 * away costs no signature (docs/adr/133).
 */
@Stateless
public class LateMails {

  /** Each by its key: for a list Derby would read the whole table (docs/adr/198). */
  private static final String BEGIN =
      "update petition_signature set changed_at = ? where id = ? and confirmed_at is null"
          + " and state in ('PENDING', 'HELD', 'INVALIDATED')";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Outbox outbox;
  @Inject private SignatureTokens tokens;

  /**
   * Begins the time again of signatures whose mail still waits. In a transaction of its own: two
   * portions in one transaction would not be locked in ascending order.
   *
   * @param signatures their ids
   * @return the ids of those
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
   * The signatures to which a mail was sent since that moment. Of a late mail that is noted a
   * minute after; until then it seems to have been sent when it was ordered.
   *
   * @param signatures their ids
   * @return the ids of those
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
   * Mails were sent: their links, and the signatures that they confirm, have their full time from
   * now.
   *
   * @param hashes of the links; some may be deleted
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
