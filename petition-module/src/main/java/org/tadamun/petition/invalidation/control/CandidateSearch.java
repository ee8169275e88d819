package org.tadamun.petition.invalidation.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.fingerprint.boundary.Fingerprints;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.entity.MailDomain;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Reads what a rule may mean, a portion at a time and outside of any transaction: a rule without a
 * country goes through millions of signatures, none of which may stay in memory or locked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CandidateSearch {

  /** Those that can be invalidated; each is a pass of its own, along the index by state. */
  public static final List<SignatureState> PASSES =
      List.of(SignatureState.CONFIRMED, SignatureState.HELD);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Fingerprints fingerprints;
  @Inject private Secrets secrets;

  /**
   * Where a rule looks.
   *
   * @param before only what was signed earlier
   * @param run the invalidation at work, whose own victims still count as repeated names and
   *     bursts; 0 where there is none yet
   */
  public record Field(long petitionId, InvalidationRule rule, Instant before, long run) {}

  /** The next ones after this id that the database cannot rule out. */
  @PermitAll
  public List<Signature> portion(
      Field field, Set<String> domainKeys, int pass, long after, int most) {
    Narrowing narrowing = new Narrowing(field, domainKeys);
    TypedQuery<Signature> query =
        em.createQuery(
            "select s from Signature s where s.petitionId = :petition and s.state = :state"
                + " and s.id > :after and s.createdAt < :before"
                + narrowing.conditions()
                + " order by s.id",
            Signature.class);
    narrowing.parameters().forEach(query::setParameter);
    return query
        .setParameter("petition", field.petitionId())
        .setParameter("state", PASSES.get(pass))
        .setParameter("after", after)
        .setParameter("before", field.before())
        .setMaxResults(most)
        .getResultList();
  }

  /** What cannot be told from one signature alone. */
  @PermitAll
  public Findings findings(Field field) {
    InvalidationRule rule = field.rule();
    return new Findings(
        domainKeys(field),
        rule.sameNameMoreThan() == null ? Set.of() : repeatedNames(field),
        rule.asksForBursts() ? bursts(field) : Bursts.NONE);
  }

  /** How many signatures no rule can judge by their mail domain, since it was not kept then. */
  @PermitAll
  public long withoutDomain(Field field) {
    return em.createQuery(
            "select count(s) from Signature s where s.petitionId = :petition"
                + " and s.state in :states and s.createdAt < :before"
                + " and s.mailbox.domainKey is null",
            Long.class)
        .setParameter("petition", field.petitionId())
        .setParameter("states", PASSES)
        .setParameter("before", field.before())
        .getSingleResult();
  }

  /** The same with the keys of the rule's domain as they are now: they may change in between. */
  @PermitAll
  public Findings upToDate(Field field, Findings findings) {
    return new Findings(domainKeys(field), findings.repeatedNames(), findings.bursts());
  }

  private Set<String> domainKeys(Field field) {
    if (field.rule().mailDomain() == null) {
      return null;
    }
    MailDomain domain = MailDomain.parse(field.rule().mailDomain()).orElseThrow();
    return fingerprints.of(field.petitionId()).toLook().stream()
        .map(key -> secrets.hmac(Petitions.KEY_CONTEXT, key, domain.keyText()))
        .collect(Collectors.toSet());
  }

  private Set<String> repeatedNames(Field field) {
    return counted(
            field,
            Object[].class,
            "select lower(s.givenName), lower(s.familyName), s.country",
            " group by lower(s.givenName), lower(s.familyName), s.country"
                + " having count(s.id) > :most")
        .setParameter("most", (long) field.rule().sameNameMoreThan())
        .getResultStream()
        .map(row -> Findings.name((String) row[0], (String) row[1], (String) row[2]))
        .collect(Collectors.toSet());
  }

  /** Hour by hour, of those hours in which anything was counted at all. */
  private Bursts bursts(Field field) {
    InvalidationRule rule = field.rule();
    Bursts bursts = new Bursts(rule.burstMoreThan(), Duration.ofMinutes(rule.burstMinutes()));
    for (Instant hour : hours(field)) {
      counted(
              field,
              Object[].class,
              "select s.country, s.confirmedAt",
              " and s.confirmedAt >= :from and s.confirmedAt < :to order by s.confirmedAt")
          .setParameter("from", hour)
          .setParameter("to", hour.plus(1, ChronoUnit.HOURS))
          .getResultList()
          .forEach(row -> bursts.confirmed((String) row[0], (Instant) row[1]));
    }
    return bursts;
  }

  private List<Instant> hours(Field field) {
    return em.createQuery(
            "select distinct t.id.hour from Tally t where t.id.petitionId = :petition"
                + " order by t.id.hour",
            Instant.class)
        .setParameter("petition", field.petitionId())
        .getResultList();
  }

  /** What the run took out itself stays in, so that it finds the same after an interruption. */
  private <T> TypedQuery<T> counted(Field field, Class<T> type, String select, String end) {
    return em.createQuery(
            select
                + " from Signature s where s.petitionId = :petition and s.createdAt < :before"
                + " and (s.state in :states or s.ruling.run = :run)"
                + end,
            type)
        .setParameter("petition", field.petitionId())
        .setParameter("before", field.before())
        .setParameter("states", PASSES)
        .setParameter("run", field.run());
  }
}
