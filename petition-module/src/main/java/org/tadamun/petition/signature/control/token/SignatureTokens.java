package org.tadamun.petition.signature.control.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tadamun.kernel.database.boundary.KeyLookup;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Finds, prolongs and deletes the links of many signatures, each by its key. For a list of keys
 * Derby would read the whole table and wait for the locks of others (docs/adr/198).
 */
@ApplicationScoped
public class SignatureTokens {

  private static final KeyLookup OF_SIGNATURES =
      KeyLookup.ofNumbers(
          "signature_id, token_hash, expires_at, mail_id",
          "petition_token",
          "PETITION_TOKEN_BY_SIGNATURE",
          "",
          "signature_id");

  private static final KeyLookup BY_HASH =
      new KeyLookup("signature_id, token_hash", "petition_token", "", "", "token_hash");

  private static final KeyLookup TAKEN_OUT =
      KeyLookup.ofNumbers(
          "id, changed_at",
          "petition_signature",
          "",
          "state = 'INVALIDATED' and confirmed_at is null",
          "id");

  private static final KeyLookup STATES =
      KeyLookup.ofNumbers("id, state, changed_at", "petition_signature", "", "", "id");

  private static final KeyLookup GREETINGS =
      KeyLookup.ofNumbers(
          "id, given_name, language, changed_at",
          "petition_signature",
          "",
          "given_name is not null",
          "id");

  private static final String PROLONG =
      "update petition_token set expires_at = ? where token_hash = ?";

  private static final String DELETE = "delete from petition_token where token_hash = ?";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * A stored link.
   *
   * @param mailId the mail that carries it; null if no mail does
   */
  public record Link(long signatureId, String hash, Instant expiresAt, Long mailId) {

    private static Link of(Object[] row) {
      return new Link(
          ((Number) row[0]).longValue(),
          (String) row[1],
          ((Timestamp) row[2]).toInstant(),
          row[3] == null ? null : ((Number) row[3]).longValue());
    }
  }

  /** Returns all links to these signatures, in no order. */
  public List<Link> of(Collection<Long> signatures) {
    return OF_SIGNATURES.rows(em, signatures).stream().map(Link::of).toList();
  }

  /**
   * Returns the ids of the signatures to which these links lead; links that are deleted are
   * skipped.
   */
  public List<Long> signatures(Collection<String> hashes) {
    return BY_HASH.rows(em, hashes).stream().map(row -> ((Number) row[0]).longValue()).toList();
  }

  /**
   * Whether the link leads to a signature that its owner has not confirmed and still can confirm.
   *
   * @param hash of the link; null gives false
   */
  public boolean isAwaited(String hash) {
    return read(hash)
        .filter(found -> !found.confirmed())
        .map(Found::state)
        .filter(Set.of(SignatureState.PENDING, SignatureState.HELD)::contains)
        .isPresent();
  }

  /**
   * Returns the state of the signature to which the link leads; locks nothing.
   *
   * @param hash of the link; null, or a link that is deleted, gives empty
   */
  public Optional<SignatureState> stateOf(String hash) {
    return read(hash).map(Found::state);
  }

  private record Found(SignatureState state, boolean confirmed) {}

  /** Reads a column of no index, too, as {@link KeyLookup} advises. */
  private Optional<Found> read(String hash) {
    return hash == null
        ? Optional.empty()
        : em.createQuery(
                "select s.state, s.confirmedAt, s.changedAt from Signature s, SignatureToken t"
                    + " where t.hash = :hash and s.id = t.signatureId",
                Object[].class)
            .setParameter("hash", hash)
            .getResultStream()
            .findFirst()
            .map(row -> new Found((SignatureState) row[0], row[1] != null));
  }

  /**
   * Returns the links to signatures that were invalidated before their owners had confirmed them.
   */
  public Set<String> takenOut(Collection<String> hashes) {
    return leadingTo(TAKEN_OUT, hashes, row -> true);
  }

  /** Returns the links to signatures whose state does not satisfy the predicate. */
  public Set<String> otherThan(Predicate<SignatureState> such, Collection<String> hashes) {
    return leadingTo(STATES, hashes, row -> !such.test(SignatureState.valueOf((String) row[1])));
  }

  private Set<String> leadingTo(
      KeyLookup signatures, Collection<String> hashes, Predicate<Object[]> which) {
    Map<Long, List<String>> bySignature = bySignature(hashes);
    return signatures.rows(em, bySignature.keySet()).stream()
        .filter(which)
        .flatMap(row -> bySignature.get(((Number) row[0]).longValue()).stream())
        .collect(Collectors.toSet());
  }

  /**
   * How a mail to a signer begins.
   *
   * @param name the given name
   * @param language BCP 47
   */
  public record Greeting(String name, String language) {}

  /** Returns the present ones by link; without links that are deleted, and erased signers. */
  public Map<String, Greeting> greetings(Collection<String> hashes) {
    Map<Long, List<String>> bySignature = bySignature(hashes);
    Map<String, Greeting> found = new HashMap<>();
    for (Object[] row : GREETINGS.rows(em, bySignature.keySet())) {
      Greeting greeting = new Greeting((String) row[1], (String) row[2]);
      bySignature.get(((Number) row[0]).longValue()).forEach(link -> found.put(link, greeting));
    }
    return found;
  }

  private Map<Long, List<String>> bySignature(Collection<String> hashes) {
    return BY_HASH.rows(em, hashes).stream()
        .collect(
            Collectors.groupingBy(
                row -> ((Number) row[0]).longValue(),
                Collectors.mapping(row -> (String) row[1], Collectors.toList())));
  }

  /**
   * Sets the end of these links; deleted ones are skipped. In sorted order, so that two
   * transactions which prolong several links cannot deadlock.
   */
  public void prolong(Collection<String> hashes, Instant end) {
    Timestamp moment = Timestamp.from(end);
    RowBatch.execute(
        em, PROLONG, hashes.stream().sorted().map(one -> new Object[] {moment, one}).toList());
  }

  /** Deletes these links, in sorted order, so that two transactions which do so cannot deadlock. */
  public void forget(List<Link> links) {
    List<Object[]> hashes =
        links.stream().map(Link::hash).sorted().map(hash -> new Object[] {hash}).toList();
    RowBatch.execute(em, DELETE, hashes);
  }
}
