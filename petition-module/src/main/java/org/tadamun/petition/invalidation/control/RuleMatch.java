package org.tadamun.petition.invalidation.control;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.tadamun.kernel.text.boundary.Folded;
import org.tadamun.petition.invalidation.entity.InvalidationRule;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.standing.Hour;

/**
 * Whether a rule matches a signature. This class decides; queries only narrow. One exception:
 * renewals are recognised by another row, so {@link RulePrefilter} leaves them out of bursts.
 */
record RuleMatch(InvalidationRule rule, Findings findings) implements Predicate<Signature> {

  @Override
  public boolean test(Signature signature) {
    return isInTime(signature)
        && isFrom(signature)
        && isImported(signature)
        && isNamed(signature.signer())
        && isOdd(signature);
  }

  private boolean isInTime(Signature signature) {
    boolean hours = signature.isNobodys();
    return within(rule.confirmedFrom(), rule.confirmedTo(), signature.confirmedAt(), hours)
        && within(rule.signedFrom(), rule.signedTo(), signature.createdAt(), hours);
  }

  /** Of an erased signer only the hour is known, and all of it has to be within. */
  private static boolean within(Instant from, Instant to, Instant moment, boolean hour) {
    if (from == null && to == null) {
      return true;
    }
    return moment != null
        && (from == null || !moment.isBefore(from))
        && (to == null || (hour ? !Hour.end(moment).isAfter(to) : moment.isBefore(to)));
  }

  private boolean isFrom(Signature signature) {
    Signer signer = signature.signer();
    List<String> countries = rule.countries();
    return (countries == null || countries.contains(signer.country()))
        && (!rule.asksForDomain() || isFromDomain(signature.domainKey()))
        && isExactly(rule.medium(), signature.origin().medium())
        && isExactly(rule.campaign(), signature.origin().campaign())
        && isExactly(rule.referrer(), signature.origin().referrer());
  }

  private boolean isImported(Signature signature) {
    return (rule.source() == null || rule.source() == signature.source())
        && (rule.byPass() == null || rule.byPass() == signature.provenance().isByPass())
        && (rule.importId() == null
            || findings.importNumber() != null
                && findings.importNumber().equals(signature.provenance().importNumber()));
  }

  private boolean isFromDomain(String key) {
    return key != null && (findings.domainKeys().contains(key) || rule.hasKey(key));
  }

  private boolean isNamed(Signer signer) {
    String name = Folded.of(signer.fullName());
    return isIn(rule.nameContains(), name)
        && isLike(rule.nameEquals(), signer.fullName())
        && isLike(rule.locality(), signer.locality())
        && isLike(rule.organisation(), signer.organisation())
        && (rule.language() == null || rule.language().equalsIgnoreCase(signer.language()))
        && (rule.visibility() == null || rule.visibility() == signer.visibility());
  }

  /** Erased signers have no name that could be repeated, and are in no burst. */
  private boolean isOdd(Signature signature) {
    Signer signer = signature.signer();
    return (rule.sameNameMoreThan() == null
            || signer.givenName() != null && findings.repeatedNames().has(mark(signature)))
        && (!rule.asksForBursts()
            || !signature.isNobodys()
                && findings.bursts().isIn(signer.country(), signature.confirmedAt()));
  }

  private static long mark(Signature signature) {
    Signer signer = signature.signer();
    return RepeatedNames.mark(
        signature.version(), signer.givenName(), signer.familyName(), signer.country());
  }

  private static boolean isExactly(String asked, String present) {
    return asked == null || asked.equals(present);
  }

  /** A missing or empty value equals nothing that can be asked for. */
  private static boolean isLike(String asked, String present) {
    String folded = Folded.of(present);
    return asked == null || !folded.isEmpty() && folded.equals(Folded.of(asked));
  }

  private static boolean isIn(String asked, String folded) {
    String part = Folded.of(asked);
    return asked == null || !part.isEmpty() && folded.contains(part);
  }
}
