package org.tadamun.petition.trend.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.fingerprint.boundary.Fingerprints;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.entity.MailDomain;
import org.tadamun.petition.trend.control.Counting;
import org.tadamun.petition.trend.control.DomainReader;
import org.tadamun.petition.trend.control.RangeMemory;
import org.tadamun.petition.trend.control.RefusalMemory;
import org.tadamun.petition.trend.control.TrendStretch;

/** Shows moderators which domains and ranges occur more often than usual. */
@Stateless
public class Trends {

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private DomainReader domains;
  @Inject private Fingerprints fingerprints;
  @EJB private Petitions petitions;
  @Inject private RangeMemory ranges;
  @Inject private RefusalMemory refusals;
  @Inject private Secrets secrets;

  @RolesAllowed(Permission.PETITION_MODERATE)
  public TrendReport report(TrendBy by, TrendQuestion question) {
    PetitionView petition = require(question.petition());
    question.check();
    return by == TrendBy.DOMAIN ? domains(petition, question) : ranges(petition, question);
  }

  /**
   * How often a known mail domain occurs. The audit trail records the question without the domain:
   * for a rare domain the number shows whether one person has signed (docs/adr/189).
   *
   * @return its rows, most first: two while keys change, none if nobody with it signed then
   * @throws InvalidInput if it cannot be a domain
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public List<Trend> lookUp(TrendQuestion question, String domain) {
    PetitionView petition = require(question.petition());
    Set<String> keys =
        fingerprints(petition, domain).stream().map(Trend::key).collect(Collectors.toSet());
    audit.record("trend.looked-up", "petition", petition.slug(), petition.campaignId(), null, null);
    return report(TrendBy.DOMAIN, question).rows().stream()
        .filter(row -> keys.contains(row.key()))
        .sorted(TrendOrder.COUNT.order())
        .toList();
  }

  /** Who was told to wait in the last hour; also for those who make event passes. */
  @RolesAllowed({Permission.PETITION_MODERATE, Permission.PETITION_WRITE})
  public RefusalCount refusals(String petitionSlug) {
    PetitionView petition = petitions.bySlug(petitionSlug).orElseThrow(NotFound::new);
    access.requireAny(
        petition.campaignId(), Permission.PETITION_MODERATE, Permission.PETITION_WRITE);
    return refusals.read(petition.id());
  }

  /** The fingerprints of a domain; more than one while the petition's key changes. */
  private Set<String> fingerprints(PetitionView petition, String typed) {
    MailDomain domain =
        MailDomain.parse(typed == null ? "" : typed.strip())
            .orElseThrow(() -> new InvalidInput("domain", "petition.error.domain"));
    return fingerprints.of(petition.id()).toLook().stream()
        .map(key -> secrets.hmac(Petitions.KEY_CONTEXT, key, domain.keyText()))
        .collect(Collectors.toSet());
  }

  private TrendReport domains(PetitionView petition, TrendQuestion question) {
    Map<String, Counting> seen = domains.read(stretch(petition, question));
    long total = total(seen);
    Counting without = seen.remove(DomainReader.NONE);
    return new TrendReport(
        TrendBy.DOMAIN,
        question.from(),
        question.to(),
        null,
        total,
        without == null ? 0 : without.count(),
        rows(seen).map(one -> Trend.ofDomain(one.getKey(), one.getValue(), total)).toList());
  }

  private TrendReport ranges(PetitionView petition, TrendQuestion question) {
    Map<String, Counting> seen = ranges.read(stretch(petition, question));
    long total = total(seen);
    Counting without = seen.remove(RangeMemory.NONE);
    boolean beforeIsKnown = ranges.isKnownSince(question.before());
    return new TrendReport(
        TrendBy.RANGE,
        question.from(),
        question.to(),
        ranges.since(),
        total,
        without == null ? 0 : without.count(),
        rows(seen)
            .map(one -> Trend.ofRange(one.getKey(), one.getValue(), total, beforeIsKnown))
            .toList());
  }

  private static Stream<Map.Entry<String, Counting>> rows(Map<String, Counting> seen) {
    return seen.entrySet().stream().filter(one -> one.getValue().count() > 0);
  }

  private static long total(Map<String, Counting> seen) {
    return seen.values().stream().mapToLong(Counting::count).sum();
  }

  private static TrendStretch stretch(PetitionView petition, TrendQuestion question) {
    return new TrendStretch(petition.id(), question.before(), question.from(), question.to());
  }

  private PetitionView require(String slug) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    // Figures cover all countries, so moderators of single countries may not see them.
    access.requireCountry(Permission.PETITION_MODERATE, petition.campaignId(), null);
    return petition;
  }
}
