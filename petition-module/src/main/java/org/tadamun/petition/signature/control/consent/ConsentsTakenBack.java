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
 * Takes consents back by a mailed link. They cannot be given by it: they are given by signing,
 * where the signer sees the sentence (docs/adr/184).
 */
@ApplicationScoped
public class ConsentsTakenBack {

  /**
   * So many refusals are always accepted, even if fewer questions were asked; each gets its own
   * error.
   */
  private static final int MOST = 20;

  @Inject private Consents consents;

  /**
   * Adds what is wrong with the request, whoever sends it.
   *
   * @param toTarget the answer about authorities of the target country in the same request, or null
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

  /**
   * Whether both may be about the same country: they are not only if both name one and they differ.
   */
  private static boolean mayBeAbout(ConsentGiven no, String country) {
    return ConsentPurpose.TARGET.equals(no.purpose())
        && (no.country() == null || country == null || no.country().equals(country));
  }

  /**
   * Takes the consents back under every version that the signer signed. A repetition is harmless.
   *
   * @param his all signatures of the signer, locked
   * @throws InvalidInput for a question that was not asked, or more refusals than questions
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

  /** A refusal without a country is about all countries. */
  private static boolean means(ConsentGiven no, Consent answer) {
    return no.country() == null
        ? answer.isOf(no.organisation(), no.purpose())
        : answer.isAbout(no.organisation(), no.purpose(), no.country());
  }

  private static String field(int number) {
    return "consents[" + number + "]";
  }
}
