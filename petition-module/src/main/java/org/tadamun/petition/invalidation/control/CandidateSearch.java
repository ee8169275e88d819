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
 * Reads what a rule may mean, a portion at a time and outside of any transaction: a rule without a
 * country goes through millions of signatures, none of which may stay in memory or locked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CandidateSearch {

  /** Those that stand: among them names are repeated, and bursts are looked for. */
  public static final List<SignatureState> STATES =
      List.of(SignatureState.HELD, SignatureState.CONFIRMED);

  /**
   * Who counted, or was held, already then and without a break since: only he can have been in the
   * preview. Of signatures from before that was noted, their moments tell what can be told.
   */
  private static final String STOOD =
      "(s.standing.since < :before or s.standing.since is null and s.createdAt < :before"
          + " and (s.confirmedAt is null or s.confirmedAt < :before))";

  /**
   * And by which way he counts, and when he confirmed, has been so since then: whoever makes what
   * an import brought his own, or confirms while he is held, stands on, and comes into these rules.
   */
  private static final String SAID = " and (s.confirmedAt is null or s.confirmedAt < :before)";

  /** Whom somebody held later is let go by nothing that was ordered before. */
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
   * Where a rule looks.
   *
   * @param verb which tells the states in which it looks
   * @param before only what has counted, or was held, since an earlier moment
   * @param run the invalidation at work, whose own victims still count as repeated names and
   *     bursts; 0 where there is none yet
   */
  public record Field(
      long petitionId, RuleVerb verb, InvalidationRule rule, Instant before, long run) {}

  /** The next ones in this state after this id that the database cannot rule out. */
  @PermitAll
  public List<Signature> portion(
      Field field, Findings findings, SignatureState state, long after, int most) {
    Narrowing narrowing = Narrowing.of(field, findings);
    TypedQuery<Signature> query =
        em.createQuery(
            "select s from Signature s where s.petitionId = :petition and s.state = :state"
                + " and s.id > :after and "
                + stood(field)
                + narrowing.conditions()
                + " order by s.id",
            Signature.class);
    return narrowing
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

  /** What cannot be told from one signature alone. */
  @PermitAll
  public Findings findings(Field field) {
    InvalidationRule rule = field.rule();
    Long number = rule.importId() == null ? null : importNumber(field).orElse(NO_IMPORT);
    return new Findings(
        domainKeys(field),
        number,
        rule.sameNameMoreThan() == null ? RepeatedNames.NONE : repeatedNames(field),
        rule.asksForBursts() ? bursts(field, Narrowing.ofWay(field, number)) : Bursts.NONE);
  }

  /** Of the rule's import, where this petition has it. */
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
   * How many signatures the rule cannot judge by their mail domain, since it was not kept then; of
   * those that the database cannot rule out by what else is asked.
   */
  @PermitAll
  public long withoutDomain(Field field, Findings findings) {
    Narrowing others = Narrowing.of(field, findings.withoutDomain());
    return others
        .set(
            em.createQuery(
                "select count(s) from Signature s where s.petitionId = :petition"
                    + " and s.state in :states and s.mailbox.domainKey is null and "
                    + stood(field)
                    + others.conditions(),
                Long.class))
        .setParameter("petition", field.petitionId())
        .setParameter("states", Passes.once(field.verb()))
        .setParameter("before", field.before())
        .getSingleResult();
  }

  /** The same with the keys of the rule's domain as they are now: they may change in between. */
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
   * Under one version of the text: whoever signs the next one too is asked to. Whoever was erased
   * has no name left, and is not repeated by others who were. The database gathers them by what it
   * holds to be small letters, and hands out one as it was written: what is small is said here.
   * Country by country, since of all of them together PostgreSQL would send more than there is room
   * for.
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

  /** The first behind this one in which anybody signed: one step in the index by country. */
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
   * From one hour in which anybody confirmed to the next, whether he was counted then or held: the
   * tally knows nothing of an hour whose signatures an alarm has all held. Not of who was erased:
   * all that is known of his moment is the hour, at whose beginning many would stand (ADR 248).
   */
  private Bursts bursts(Field field, Narrowing among) {
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

  /** One step in the index by moments, whatever lies in between. */
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
   * What the run took out itself stays in, so that it finds the same after an interruption; not
   * what nobody had confirmed, which was not in before. But for what had been decided about before:
   * its name was a repeated one without it, or the run had not meant it, and it is in no burst. Nor
   * goes whom the run let go and who waits for his own word: he was held, and in.
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
