package org.tadamun.endorsements.proof.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;

/**
 * The grounds on which an endorsement is published.
 *
 * @param consentOn the day on which the endorser agreed
 * @param consentText what they agreed to, in the words that they were shown or wrote
 */
public record Grounds(PublicationBasis basis, LocalDate consentOn, String consentText) {

  public static final int CONSENT_MAX = 2000;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** Whether neither a basis nor a consent is named; then the former grounds apply again. */
  public static boolean areMissing(Grounds grounds) {
    return grounds == null || grounds.basis == null && !grounds.tellConsent();
  }

  /**
   * Returns the grounds for a publication: the named ones, or else the former ones.
   *
   * @param former null where there were none
   * @param outdated whether the former consent was given to other words: then neither it nor an
   *     older one can be sent again as new. A public act needs no consent
   * @throws InvalidInput where only an outdated consent is left
   */
  public static Grounds wanted(Grounds named, Grounds former, boolean outdated) {
    boolean again = areMissing(named);
    if (!outdated) {
      return again ? former : named;
    }
    if (again ? former.basis == PublicationBasis.CONSENT : named.repeatsConsentOf(former)) {
      throw new InvalidInput("consentOn", "endorsements.error.consent-outdated");
    }
    return again ? new Grounds(former.basis, null, null) : named;
  }

  /** Whether a consent is named, as basis or in addition to a public act. */
  boolean tellConsent() {
    return consentOn != null || !plain(consentText).isEmpty();
  }

  /** Whether the consent is the former or an older one; differences in blanks do not count. */
  private boolean repeatsConsentOf(Grounds former) {
    boolean sameDay = consentOn == null || consentOn.equals(former.consentOn);
    String words = plain(consentText);
    boolean sameWords = words.isEmpty() || words.equals(plain(former.consentText));
    return tellConsent() && (isBefore(former) || sameDay && sameWords);
  }

  private boolean isBefore(Grounds former) {
    return consentOn != null && former.consentOn != null && consentOn.isBefore(former.consentOn);
  }

  private static String plain(String words) {
    return words == null ? "" : BLANKS.matcher(words).replaceAll(" ").strip();
  }

  /**
   * Checks whether grounds are sufficient; mistakes are reported at their fields.
   *
   * @param grounds null where none were ever given
   * @param actsInPublic whether the capacity allows public acts
   */
  public static void check(Grounds grounds, Source source, boolean actsInPublic, Instant now) {
    Violations violations = new Violations();
    if (source != null) {
      source.check("source", violations);
    }
    violations.required("basis", grounds == null ? null : grounds.basis);
    if (grounds != null) {
      grounds.checkConsent(now, violations);
      if (grounds.basis == PublicationBasis.PUBLIC_ACT) {
        checkPublicAct(source, actsInPublic, violations);
      }
    }
    violations.throwIfAny();
  }

  /**
   * Refuses grounds that do not hold after a wish to be taken off: only a newer consent does.
   *
   * @param askedOff the last day on which the endorser asked, or null
   */
  public void respect(LocalDate askedOff) {
    if (holdsAfter(askedOff)) {
      return;
    }
    throw basis == PublicationBasis.PUBLIC_ACT
        ? new InvalidInput("basis", "endorsements.error.asked-off")
        : new InvalidInput("consentOn", "endorsements.error.consent-too-old");
  }

  /**
   * Whether the grounds are still sufficient.
   *
   * @param askedOff the last day on which the endorser asked to be taken off, or null
   */
  public boolean holdsAfter(LocalDate askedOff) {
    return askedOff == null || basis == PublicationBasis.CONSENT && !consentOn.isBefore(askedOff);
  }

  /** A consent that is recorded beside a public act is checked too. */
  private void checkConsent(Instant now, Violations violations) {
    if (basis == PublicationBasis.CONSENT) {
      violations.required("consentOn", consentOn).required("consentText", consentText);
    }
    violations
        .block("consentText", consentText, CONSENT_MAX)
        .day("consentOn", consentOn)
        .past("consentOn", consentOn, now);
  }

  private static void checkPublicAct(Source source, boolean actsInPublic, Violations violations) {
    if (!actsInPublic) {
      violations.add("basis", "endorsements.error.no-public-act");
    }
    if (source == null) {
      violations.add("source", "endorsements.error.source");
    }
  }
}
