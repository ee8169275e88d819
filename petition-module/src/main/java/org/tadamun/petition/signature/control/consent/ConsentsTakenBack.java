package org.tadamun.petition.signature.control.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.consent.Consent;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

/**
 * By a mailed link consents are taken back and never given: they are given by signing, with the
 * words before one's eyes (docs/adr/184).
 */
@ApplicationScoped
public class ConsentsTakenBack {

  /** Of fewer, too, so many may be named: what is wrong with them is told at each. */
  private static final int MOST = 20;

  @Inject private Consents consents;

  /**
   * What is wrong with it whoever says it.
   *
   * @param toTarget what he says beside it of the authorities of the target country, or null
   * @param targetCountry of which country he says that; null for the present one
   */
  public static Violations check(
      Violations violations, List<ConsentGiven> answers, Boolean toTarget, String targetCountry) {
    for (int i = 0; i < answers.size(); i++) {
      ConsentGiven answer = answers.get(i);
      if (answer == null) {
        violations.required(field(i), null);
        continue;
      }
      violations
          .required(field(i) + ".organisation", answer.organisation())
          .required(field(i) + ".purpose", answer.purpose())
          .required(field(i) + ".granted", answer.granted());
      if (Boolean.TRUE.equals(answer.granted())) {
        violations.add(field(i) + ".granted", "petition.self.consents.only-back");
      }
      if (Boolean.TRUE.equals(toTarget) && mayBeAbout(answer, targetCountry)) {
        violations.add(field(i) + ".purpose", "kernel.error.choice");
      }
    }
    return violations;
  }

  /** Only where both are named is it known that they are two. */
  private static boolean mayBeAbout(ConsentGiven no, String country) {
    return ConsentPurpose.TARGET.equals(no.purpose())
        && (no.country() == null || country == null || no.country().equals(country));
  }

  /**
   * Takes them back under every version that he signed: who ends it means all of it. Again is
   * harmless.
   *
   * @param his signatures, which nobody else changes now
   * @throws InvalidInput where he was not asked for it, or for fewer than that
   */
  public void from(List<Signature> his, List<ConsentGiven> noes) {
    List<Consent> asked = his.stream().flatMap(one -> consents.answers(one).stream()).toList();
    int most = Math.max(MOST, asked.size());
    if (noes.size() > most) {
      throw new InvalidInput("consents", "kernel.error.too-many", most);
    }
    Violations violations = new Violations();
    for (int i = 0; i < noes.size(); i++) {
      ConsentGiven no = noes.get(i);
      if (asked.stream().noneMatch(one -> one.organisation().equals(no.organisation()))) {
        violations.add(field(i) + ".organisation", "kernel.error.choice");
      } else if (asked.stream().noneMatch(one -> one.isOf(no.organisation(), no.purpose()))) {
        violations.add(field(i) + ".purpose", ConsentPurpose.UNKNOWN, purposes(asked, no));
      } else if (asked.stream().noneMatch(one -> means(no, one))) {
        violations.add(field(i) + ".country", "kernel.error.choice");
      }
    }
    violations.throwIfAny();
    for (ConsentGiven no : noes) {
      his.forEach(one -> consents.takeBack(one, yes -> means(no, yes)));
    }
  }

  /** For what this organisation had asked. */
  private static String purposes(List<Consent> asked, ConsentGiven no) {
    return asked.stream()
        .filter(one -> one.organisation().equals(no.organisation()))
        .map(Consent::purpose)
        .distinct()
        .sorted()
        .collect(Collectors.joining(", "));
  }

  /** Without a country it is about all of them. */
  private static boolean means(ConsentGiven no, Consent answer) {
    return no.country() == null
        ? answer.isOf(no.organisation(), no.purpose())
        : answer.isAbout(no.organisation(), no.purpose(), no.country());
  }

  private static String field(int number) {
    return "consents[" + number + "]";
  }
}
