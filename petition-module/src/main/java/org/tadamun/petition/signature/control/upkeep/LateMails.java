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
 * The time to confirm begins when the mail that asks for it goes out: a mail server that is away,
 * or not there yet, costs nobody his signature (docs/adr/133).
 */
@Stateless
public class LateMails {

  /** Each by its number: for a list Derby would go through the whole table (docs/adr/198). */
  private static final String BEGIN =
      "update petition_signature set changed_at = ? where id = ? and confirmed_at is null"
          + " and state in ('PENDING', 'HELD', 'INVALIDATED')";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Outbox outbox;
  @Inject private SignatureTokens tokens;

  /**
   * Begins the time anew of those to whose owners a mail is on its way still, in a transaction of
   * its own: whoever locks two portions in one does not lock in ascending order.
   *
   * @param signatures by their numbers
   * @return the numbers of those
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
   * Those to whose owners a mail has gone out since that moment: of a late one that is written down
   * a minute after, and until then it seems to have gone out when it was ordered.
   *
   * @param signatures by their numbers
   * @return the numbers of those
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
   * The mails have gone out: their links, and the signatures that they confirm, have all of it.
   *
   * @param hashes of the links; some may be gone
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
