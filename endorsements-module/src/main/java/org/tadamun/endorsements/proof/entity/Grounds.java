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
 * @param consentText to what he agreed, in the words that he was shown or wrote himself
 */
public record Grounds(PublicationBasis basis, LocalDate consentOn, String consentText) {

  public static final int CONSENT_MAX = 2000;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /** Whether nothing at all is named: then the former ones hold again. */
  public static boolean areMissing(Grounds grounds) {
    return grounds == null || grounds.basis == null && !grounds.tellConsent();
  }

  /**
   * On which something is published: those that are named, or else the former ones again.
   *
   * @param former null where there were none
   * @param outdated whether the former consent was one to something else: it holds no more, nor is
   *     it, or an older one, a new one by being sent again. A public act needs none
   * @throws InvalidInput where nothing is left
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

  /** Whether a consent is told of, as what it rests on or beside that. */
  boolean tellConsent() {
    return consentOn != null || !plain(consentText).isEmpty();
  }

  /** Whether the consent is the former one, or one from before that: blanks are no other words. */
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
   * Whether these grounds bear a publication; the mistakes are named at their fields.
   *
   * @param grounds null where none were ever given
   * @param actsInPublic whether the capacity is one in which public acts are done
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
   * Who asked to be taken off is shown again by his own word alone, given since.
   *
   * @param askedOff the last day on which he asked, or null
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
   * Whether they bear a publication still.
   *
   * @param askedOff the last day on which he asked to be taken off, or null
   */
  public boolean holdsAfter(LocalDate askedOff) {
    return askedOff == null || basis == PublicationBasis.CONSENT && !consentOn.isBefore(askedOff);
  }

  /** What is kept of it beside a public act must be right as well. */
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
