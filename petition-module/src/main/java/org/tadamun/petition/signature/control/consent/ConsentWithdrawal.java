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
 * Takes consents back by a mailed link. None can be given there: consents are given by signing,
 * with their words in view (docs/adr/184).
 */
@ApplicationScoped
public class ConsentWithdrawal {

  /** The most that may be named where fewer exist; each wrong one gets its own message. */
  private static final int MOST = 20;

  @Inject private Consents consents;

  /**
   * Checks what is wrong for any signer.
   *
   * @param toTarget the answer beside it about authorities of the target country, or null
   * @param targetCountry the country of that answer; null for the present one
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

  /** Whether both may be about one country; they differ for certain only where both name one. */
  private static boolean mayBeAbout(ConsentGiven no, String country) {
    return ConsentPurpose.TARGET.equals(no.purpose())
        && (no.country() == null || country == null || no.country().equals(country));
  }

  /**
   * Takes them back under every version: who ends a consent means all of it. Doing it again does
   * nothing.
   *
   * @param his the signer's signatures, locked
   * @throws InvalidInput where the signer was not asked for it, or too many are named
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

  /** The purposes for which this organisation had asked. */
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
