package org.tadamun.petition.signature.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.kernel.database.boundary.KeyLookup;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.kernel.database.boundary.RowLocks;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.petition.entity.lastday.Reopening;
import org.tadamun.petition.signature.control.token.SignatureTokens;
import org.tadamun.petition.signature.entity.LinkGone;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureToken;

/** The links that are mailed to signers, and the signatures to which they lead. */
@ApplicationScoped
public class SignatureLinks {

  private static final KeyLookup BY_HASH =
      new KeyLookup(
          "token_hash, signature_id, created_at, expires_at",
          "petition_token",
          "",
          "news_of is null",
          "token_hash");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Outbox outbox;
  @Inject private AddressKeys keys;
  @Inject private Clock clock;
  @Inject private Secrets secrets;
  @Inject private SignatureTokens tokens;

  /** A signature, and from when to when its link confirms. */
  public record Found(Signature signature, Instant createdAt, Instant expiresAt) {

    /** Not while the petition, closed by mistake, was reopened just now (ADR 226). */
    public boolean isExpired(Reopening reopening, Instant now) {
      return !now.isBefore(expiresAt) && !reopening.isRecent(now);
    }
  }

  /**
   * A mail with a link to the owner of a signature.
   *
   * @param asks the version that it asks its reader to sign, too; or null
   * @param newsOf the organisation whose news its link ends, and nothing else; or null
   * @param more further parameters of its composer
   */
  public record LinkMail(
      String cause,
      Signature signature,
      MailAddress address,
      SigningTerms.Terms terms,
      Integer asks,
      String newsOf,
      Map<String, String> more) {

    public LinkMail(
        String cause, Signature signature, MailAddress address, SigningTerms.Terms terms) {
      this(cause, signature, address, terms, null, null, Map.of());
    }
  }

  /** Mails a new link; earlier ones stay valid. It lasts no longer than what it confirms. */
  public void mail(
      String cause, Signature signature, MailAddress address, SigningTerms.Terms terms) {
    mailAll(List.of(draft(new LinkMail(cause, signature, address, terms))));
  }

  /**
   * A sealed mail with its link; neither is stored yet.
   *
   * @param hash of the link
   * @param from when the link begins, and until when it lasts
   */
  public record SealedLinkMail(
      LinkMail mail, String hash, Instant from, Instant until, MailOrder.Sealed order) {}

  /**
   * As {@link #mail}, several at once, each with its own link.
   *
   * @return the ids of the mails, in the same order
   */
  public List<Long> mailAll(List<SealedLinkMail> sealed) {
    if (sealed.isEmpty()) {
      return List.of();
    }
    List<Long> mails = outbox.putAll(sealed.stream().map(SealedLinkMail::order).toList());
    List<SignatureToken> links = new ArrayList<>();
    for (int i = 0; i < sealed.size(); i++) {
      SealedLinkMail one = sealed.get(i);
      links.add(
          new SignatureToken(
                  one.hash(), one.mail().signature().id(), one.from(), one.until(), mails.get(i))
              .asking(one.mail().asks())
              .endingNewsOf(one.mail().newsOf()));
    }
    NewRows.insert(em, links);
    return mails;
  }

  /** Makes the link and seals the mail. */
  public SealedLinkMail draft(LinkMail mail) {
    Signature signature = mail.signature();
    Instant now = clock.instant();
    String token = secrets.newToken();
    String hash = Secrets.tokenHash(token);
    Instant until = mail.terms().begin(signature, now).plus(SignatureToken.LIFETIME);
    Map<String, String> said = new HashMap<>();
    said.put("petition", mail.terms().petition().slug());
    said.put("name", signature.signer().givenName());
    said.put("token", token);
    said.put("ordered", now.toString());
    said.put("expires", until.toString());
    said.putAll(mail.more());
    if (mail.asks() != null) {
      said.put("asks", mail.asks().toString());
    }
    MailOrder order =
        new MailOrder(
            mail.cause(),
            mail.address().written(),
            signature.signer().language(),
            mail.terms().petition().campaignId(),
            said,
            hash);
    return new SealedLinkMail(mail, hash, now, until, order.seal(secrets));
  }

  /**
   * @throws LinkGone when there is no such link, or it only ends news
   */
  public Found find(String token) {
    if (token == null || token.isBlank()) {
      throw LinkGone.unknown();
    }
    SignatureToken link = em.find(SignatureToken.class, Secrets.tokenHash(token));
    boolean leads = link != null && link.leadsToAll();
    Signature signature = leads ? em.find(Signature.class, link.signatureId()) : null;
    if (signature == null) {
      throw LinkGone.unknown();
    }
    return new Found(signature, link.createdAt(), link.expiresAt());
  }

  /** Locks the signature that a bounced mail was about; empty where its link is deleted by now. */
  public Optional<Found> ofMail(String about) {
    SignatureToken link = em.find(SignatureToken.class, about);
    return Optional.ofNullable(link)
        .map(one -> em.find(Signature.class, one.signatureId(), LockModeType.PESSIMISTIC_WRITE))
        .map(signature -> new Found(signature, link.createdAt(), link.expiresAt()));
  }

  /**
   * The id of the signature of the same address under a version, or of this one itself. While keys
   * change, one version may have it under the old key and the other under the next one. Where no
   * address is kept, or it cannot be read, only the fingerprint is compared.
   */
  public Optional<Long> ofSameAddress(Signature known, int version) {
    if (known.version() == version) {
      return Optional.of(known.id());
    }
    return Optional.ofNullable(known.encryptedAddress())
        .flatMap(encrypted -> keys.readable(known))
        .map(address -> keys.toLook(known.petitionId(), address))
        .orElseGet(() -> List.of(known.fingerprint()))
        .stream()
        .flatMap(fingerprint -> withFingerprint(known.petitionId(), version, fingerprint))
        .findFirst();
  }

  /**
   * As {@link #ofSameAddress(Signature, int)} for all versions in order; ids need not follow it.
   */
  public List<Long> ofSameAddress(Signature known) {
    int last =
        em.createQuery(
                "select max(v.number) from PetitionVersion v where v.petition.id = :petition",
                Integer.class)
            .setParameter("petition", known.petitionId())
            .getSingleResult();
    return IntStream.rangeClosed(1, last)
        .boxed()
        .flatMap(version -> ofSameAddress(known, version).stream())
        .toList();
  }

  private Stream<Long> withFingerprint(long petitionId, int version, String fingerprint) {
    return em
        .createNamedQuery(Signature.BY_ADDRESS, Signature.class)
        .setParameter("petition", petitionId)
        .setParameter("version", version)
        .setParameter("hmac", fingerprint)
        .getResultList()
        .stream()
        .map(Signature::id);
  }

  /** Calls back the mails to its owner that have not gone out. */
  public void callBackMails(Signature signature) {
    callBackMails(List.of(signature.id()));
  }

  /** As {@link #callBackMails(Signature)}, by ids; failed mails lose their contents, too. */
  public void callBackMails(Collection<Long> signatures) {
    callBack(tokens.of(signatures));
  }

  private void callBack(List<SignatureTokens.Link> links) {
    outbox.callBack(
        links.stream().map(SignatureTokens.Link::mailId).filter(Objects::nonNull).toList());
  }

  /** Deletes the links to this signature and calls back the mails to its owner. */
  public void forget(Signature signature) {
    forget(List.of(signature.id()));
  }

  /** As {@link #forget(Signature)}, of many by their ids. */
  public void forget(Collection<Long> signatures) {
    List<SignatureTokens.Link> links = tokens.of(signatures);
    callBack(links);
    tokens.forget(links);
  }

  /**
   * As {@link #find} for many tokens, and locks their signatures until the transaction ends.
   * Unknown tokens are not in the result. Locked in the order of ids, so that two callers cannot
   * deadlock.
   */
  public Map<String, Found> findAllToChange(Collection<String> tokens) {
    Map<String, String> byHash = new HashMap<>();
    tokens.stream()
        .filter(token -> token != null && !token.isBlank())
        .forEach(token -> byHash.put(Secrets.tokenHash(token), token));
    List<Object[]> rows = BY_HASH.rows(em, byHash.keySet());
    Map<Long, Signature> locked = locked(rows);
    Map<String, Found> found = new HashMap<>();
    for (Object[] row : rows) {
      Signature signature = locked.get(signatureOf(row));
      if (signature != null) {
        Found one = new Found(signature, instant(row[2]), instant(row[3]));
        found.put(byHash.get((String) row[0]), one);
      }
    }
    return found;
  }

  private Map<Long, Signature> locked(List<Object[]> rows) {
    List<Long> numbers = rows.stream().map(SignatureLinks::signatureOf).toList();
    return RowLocks.ascending(em, Signature.class, numbers).stream()
        .collect(Collectors.toMap(Signature::id, Function.identity()));
  }

  /** The signatures to which these links lead, by the links' hashes; each once. */
  public List<Signature> ofHashes(Collection<String> hashes) {
    List<Long> numbers =
        BY_HASH.rows(em, hashes).stream().map(SignatureLinks::signatureOf).distinct().toList();
    return numbers.isEmpty()
        ? List.of()
        : em.createQuery("select s from Signature s where s.id in :numbers", Signature.class)
            .setParameter("numbers", numbers)
            .getResultList();
  }

  private static Instant instant(Object column) {
    return ((Timestamp) column).toInstant();
  }

  private static long signatureOf(Object[] row) {
    return ((Number) row[1]).longValue();
  }
}
