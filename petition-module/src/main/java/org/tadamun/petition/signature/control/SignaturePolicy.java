package org.tadamun.petition.signature.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.channel.entity.Origin;
import org.tadamun.petition.signature.boundary.question.SignatureRequest;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Signer;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

/**
 * Checks whether a signature is acceptable. Names may be whatever people are called: one word, any
 * script, apostrophes; with at least one letter, without a link or a formula.
 */
@ApplicationScoped
public class SignaturePolicy {

  private static final List<String> PURPOSES =
      List.of(
          ConsentPurpose.NEWS, ConsentPurpose.CONTACT, ConsentPurpose.SHARE, ConsentPurpose.TARGET);

  /** So many may be sent to a small campaign, too: what is wrong is said for each of them. */
  private static final int CONSENTS_MAX = 20;

  @Inject private Countries countries;

  protected SignaturePolicy() {}

  public SignaturePolicy(Countries countries) {
    this.countries = countries;
  }

  /** Returns the parsed address, or refuses with all mistakes at once. */
  public MailAddress check(SignatureRequest request, SigningTerms.Terms terms) {
    Violations violations = new Violations();
    name(violations, request);
    Optional<MailAddress> address = MailAddress.parse(request.email());
    if (request.email() == null || request.email().isBlank()) {
      violations.required("email", request.email());
    } else if (address.isEmpty()) {
      violations.add("email", "kernel.error.email");
    }
    place(violations, request);
    consents(violations, request.consents(), terms);
    violations.throwIfAny();
    return address.orElseThrow();
  }

  /** As {@link #check}, of the person only: without address, consents and source. */
  public void checkPerson(Violations violations, SignatureRequest request) {
    name(violations, request);
    place(violations, request);
  }

  private void place(Violations violations, SignatureRequest request) {
    violations.required("country", request.country());
    if (request.country() != null
        && !request.country().isBlank()
        && !countries.exists(request.country())) {
      violations.add("country", "kernel.error.country");
    }
    violations
        .line("locality", request.locality(), Signature.LOCALITY_MAX)
        .noLink("locality", request.locality())
        .line("organisation", request.organisation(), Signature.ORGANISATION_MAX)
        .noLink("organisation", request.organisation())
        .required("language", request.language())
        .language("language", request.language());
  }

  private static void name(Violations violations, SignatureRequest request) {
    violations
        .required("givenName", request.givenName())
        .line("givenName", request.givenName(), Signature.NAME_MAX)
        .noLinkInName("givenName", request.givenName())
        .line("familyName", request.familyName(), Signature.NAME_MAX)
        .noLinkInName("familyName", request.familyName());
    String all = text(request.givenName()) + text(request.familyName());
    if (!all.isBlank() && all.codePoints().noneMatch(Character::isLetter)) {
      violations.add("givenName", "kernel.error.no-letter");
    }
  }

  private static void consents(
      Violations violations, List<ConsentGiven> consents, SigningTerms.Terms terms) {
    if (consents == null) {
      return;
    }
    int most = Math.max(CONSENTS_MAX, terms.organisations().size() * PURPOSES.size());
    if (consents.size() > most) {
      violations.add("consents", "kernel.error.too-many", most);
      return;
    }
    if (consents.stream().map(SignaturePolicy::question).distinct().count() < consents.size()) {
      violations.add("consents", "kernel.error.twice");
    }
    for (int i = 0; i < consents.size(); i++) {
      ConsentGiven consent = consents.get(i);
      String field = "consents[" + i + "].";
      if (consent.organisation() == null || !terms.asks(consent.organisation())) {
        violations.add(field + "organisation", "kernel.error.choice");
      }
      if (consent.purpose() == null
          || !PURPOSES.contains(consent.purpose())
          || consent.purpose().equals(ConsentPurpose.TARGET)
              && !terms.hasTarget()
              && consent.country() == null) {
        violations.add(field + "purpose", ConsentPurpose.UNKNOWN, purposes(terms));
      }
      violations.required(field + "granted", consent.granted());
      country(violations, field + "country", consent, terms.campaign().targetCountry());
    }
  }

  /** The purposes that can be answered here, as the API names them. */
  private static String purposes(SigningTerms.Terms terms) {
    return PURPOSES.stream()
        .filter(one -> terms.hasTarget() || !one.equals(ConsentPurpose.TARGET))
        .collect(Collectors.joining(", "));
  }

  /**
   * The key of a question that may be answered only once, else a yes might be shown where a no
   * counts. There is one question about the target country, whoever asks it.
   */
  private static String question(ConsentGiven consent) {
    return ConsentPurpose.TARGET.equals(consent.purpose())
        ? ConsentPurpose.TARGET
        : consent.organisation() + " " + consent.purpose();
  }

  /** Refuses an answer about the authorities of another country than the present target. */
  private static void country(
      Violations violations, String field, ConsentGiven consent, String target) {
    if (consent.country() == null) {
      return;
    }
    if (!ConsentPurpose.TARGET.equals(consent.purpose())) {
      violations.add(field, "kernel.error.choice");
    } else if (!consent.country().equals(target)) {
      violations.add(field, ConsentPurpose.OF_ANOTHER);
    }
  }

  /** The signer of an acceptable request: stripped, and null instead of empty texts. */
  public static Signer signer(SignatureRequest request) {
    return new Signer(
        request.givenName().strip(),
        orNull(request.familyName()),
        request.country(),
        orNull(request.locality()),
        orNull(request.organisation()),
        request.language(),
        request.visibility() == null ? Visibility.ANONYMOUS : request.visibility());
  }

  public static Origin origin(SignatureRequest.Source source) {
    if (source == null) {
      return Origin.NONE;
    }
    boolean personal = source.medium() == null && source.via() != null;
    return new Origin(
        personal ? Origin.PERSONAL : source.medium(), source.campaign(), source.referrer());
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
