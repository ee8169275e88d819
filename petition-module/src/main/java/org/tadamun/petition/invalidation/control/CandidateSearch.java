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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.fingerprint.boundary.Fingerprints;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.invalidation.entity.RuleVerb;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.entity.MailDomain;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Reads the signatures that a rule may match, in portions and outside of any transaction. A rule
 * without a country reads millions of signatures, none of which may stay in memory or locked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CandidateSearch {

  /** The states among which names are repeated and bursts are found. */
  public static final List<SignatureState> STATES =
      List.of(SignatureState.HELD, SignatureState.CONFIRMED);

  /**
   * Counted or held at that moment already and without a break since: only these can have been in
   * the preview. For rows from before that was kept, the moments have to do.
   */
  private static final String STOOD =
      "(s.standing.since < :before or s.standing.since is null and s.createdAt < :before"
          + " and (s.confirmedAt is null or s.confirmedAt < :before))";

  /**
   * Its source and moment of confirmation are older than that, too. An imported signature that its
   * owner confirms, or a held one that is confirmed, stands all the time, but may match only since
   * then.
   */
  private static final String SAID = " and (s.confirmedAt is null or s.confirmedAt < :before)";

  /** Leaves out signatures that somebody has held since the rule was ordered. */
  private static final String HELD = " and (s.ruling.at is null or s.ruling.at < :before)";

  /** No import has this number. */
  private static final Long NO_IMPORT = -1L;

  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Fingerprints fingerprints;
  @Inject private Secrets secrets;

  /**
   * The signatures among which a rule searches.
   *
   * @param verb determines their states
   * @param before only those that have counted, or were held, since an earlier moment
   * @param run the rule at work, whose own changes still count for repeated names and bursts; 0
   *     where there is none yet
   */
  public record Field(
      long petitionId, RuleVerb verb, InvalidationRule rule, Instant before, long run) {}

  /** The next signatures in this state after this id that the database cannot rule out. */
  @PermitAll
  public List<Signature> portion(
      Field field, Findings findings, SignatureState state, long after, int most) {
    RulePrefilter prefilter = RulePrefilter.of(field, findings);
    TypedQuery<Signature> query =
        em.createQuery(
            "select s from Signature s where s.petitionId = :petition and s.state = :state"
                + " and s.id > :after and "
                + stood(field)
                + prefilter.conditions()
                + " order by s.id",
            Signature.class);
    return prefilter
        .set(query)
        .setParameter("petition", field.petitionId())
        .setParameter("state", state)
        .setParameter("after", after)
        .setParameter("before", field.before())
        .setMaxResults(most)
        .getResultList();
  }

  private static String stood(Field field) {
    String held = field.verb() == RuleVerb.RELEASE ? HELD : "";
    return STOOD + held + (field.rule().asksHowConfirmed() ? SAID : "");
  }

  /** Finds what one signature alone does not show. */
  @PermitAll
  public Findings findings(Field field) {
    InvalidationRule rule = field.rule();
    Long number = rule.importId() == null ? null : importNumber(field).orElse(NO_IMPORT);
    return new Findings(
        domainKeys(field),
        number,
        rule.sameNameMoreThan() == null ? RepeatedNames.NONE : repeatedNames(field),
        rule.asksForBursts() ? bursts(field, RulePrefilter.ofWay(field, number)) : Bursts.NONE);
  }

  /** The number of the rule's import, where this petition has it. */
  @PermitAll
  public Optional<Long> importNumber(Field field) {
    return em.createQuery(
            "select i.id from SignatureImport i where i.publicId = :import"
                + " and i.petition.id = :petition",
            Long.class)
        .setParameter("import", field.rule().importId())
        .setParameter("petition", field.petitionId())
        .getResultStream()
        .findFirst();
  }

  /**
   * How many signatures cannot be compared by mail domain, because none was kept; of those that the
   * database cannot rule out by the other conditions.
   */
  @PermitAll
  public long withoutDomain(Field field, Findings findings) {
    RulePrefilter others = RulePrefilter.of(field, findings.withoutDomain());
    return others
        .set(
            em.createQuery(
                "select count(s) from Signature s where s.petitionId = :petition"
                    + " and s.state in :states and s.mailbox.domainKey is null and "
                    + stood(field)
                    + others.conditions(),
                Long.class))
        .setParameter("petition", field.petitionId())
        .setParameter("states", SearchStates.once(field.verb()))
        .setParameter("before", field.before())
        .getSingleResult();
  }

  /** The findings with the present keys of the rule's domains, which may change in between. */
  @PermitAll
  public Findings upToDate(Field field, Findings findings) {
    return new Findings(
        domainKeys(field), findings.importNumber(), findings.repeatedNames(), findings.bursts());
  }

  private Set<String> domainKeys(Field field) {
    if (!field.rule().asksForDomain()) {
      return null;
    }
    List<String> texts = field.rule().domains().stream().map(MailDomain::keyText).toList();
    return fingerprints.of(field.petitionId()).toLook().stream()
        .flatMap(key -> texts.stream().map(text -> secrets.hmac(Petitions.KEY_CONTEXT, key, text)))
        .collect(Collectors.toSet());
  }

  /**
   * The names that occur too often under one version of the text: signers of an earlier version are
   * asked to sign the next one, too. Erased signers have no name. The database groups by its own
   * idea of lower case and returns one spelling; the mark is made here. By country, because for all
   * of them PostgreSQL would send more than fits into memory.
   */
  private RepeatedNames repeatedNames(Field field) {
    LongStream.Builder marks = LongStream.builder();
    for (var next = country(field, ""); next.isPresent(); next = country(field, next.get())) {
      String country = next.get();
      counted(
              field,
              "select s.version, min(s.givenName), min(s.familyName)",
              " and s.country = :country and s.givenName is not null"
                  + " group by s.version, lower(s.givenName), lower(s.familyName)"
                  + " having count(s.id) > :most")
          .setParameter("country", country)
          .setParameter("most", (long) field.rule().sameNameMoreThan())
          .getResultList()
          .forEach(row -> marks.add(mark(row, country)));
    }
    return RepeatedNames.of(marks.build());
  }

  private static long mark(Object[] row, String country) {
    return RepeatedNames.mark((Integer) row[0], (String) row[1], (String) row[2], country);
  }

  /** The next country with a signature: one step in the index by country. */
  private Optional<String> country(Field field, String after) {
    return em.createQuery(
            "select s.country from Signature s where s.petitionId = :petition"
                + " and s.country > :after order by s.country",
            String.class)
        .setParameter("petition", field.petitionId())
        .setParameter("after", after)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * Reads confirmations hour by hour, skipping empty hours. Held ones are included, since the tally
   * does not have an hour whose signatures an alarm has all held. Erased signers are left out: only
   * their hour is known, so that many would stand at its beginning (ADR 248).
   */
  private Bursts bursts(Field field, RulePrefilter among) {
    InvalidationRule rule = field.rule();
    Duration window = Duration.ofMinutes(rule.burstMinutes());
    Bursts bursts = new Bursts(rule.burstMoreThan(), window);
    Instant from = rule.confirmedFrom() == null ? FIRST : rule.confirmedFrom().minus(window);
    Instant end = rule.confirmedTo() == null ? LAST : rule.confirmedTo().plus(window);
    for (var next = firstConfirmed(field, from, end); next.isPresent(); ) {
      Instant hourEnds = next.get().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
      Instant to = hourEnds.isBefore(end) ? hourEnds : end;
      among
          .set(
              counted(
                  field,
                  "select s.country, s.confirmedAt",
                  among.conditions()
                      + " and s.givenName is not null"
                      + " and s.confirmedAt >= :from and s.confirmedAt < :to"
                      + " order by s.confirmedAt"))
          .setParameter("from", next.get())
          .setParameter("to", to)
          .getResultList()
          .forEach(row -> bursts.confirmed((String) row[0], (Instant) row[1]));
      next = firstConfirmed(field, to, end);
    }
    return bursts;
  }

  /** One step in the index by time, however far it is. */
  private Optional<Instant> firstConfirmed(Field field, Instant from, Instant to) {
    return em.createQuery(
            "select s.confirmedAt from Signature s where s.petitionId = :petition"
                + " and s.confirmedAt >= :from and s.confirmedAt < :to order by s.confirmedAt",
            Instant.class)
        .setParameter("petition", field.petitionId())
        .setParameter("from", from)
        .setParameter("to", to)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /**
   * What the run took out itself stays in, so that it finds the same after an interruption. What
   * was unconfirmed does not, since it was not in before. An unconfirmed one with an earlier
   * decision is in as well, which does no harm: its name was repeated without it, or the run had
   * not matched it, and it is in no burst. One that the run released and that waits for
   * confirmation stays in, since it was held.
   */
  private TypedQuery<Object[]> counted(Field field, String select, String end) {
    return em.createQuery(
            select
                + " from Signature s where s.petitionId = :petition and (s.state in :states or"
                + " s.ruling.run = :run and (s.ruling.before in :states or s.state = :let)) and "
                + (field.rule().asksHowConfirmed() ? STOOD + SAID : STOOD)
                + end,
            Object[].class)
        .setParameter("petition", field.petitionId())
        .setParameter("before", field.before())
        .setParameter("states", STATES)
        .setParameter("let", SignatureState.PENDING)
        .setParameter("run", field.run());
  }
}
