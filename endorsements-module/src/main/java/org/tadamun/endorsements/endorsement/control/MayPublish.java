package org.tadamun.endorsements.endorsement.control;

import java.time.Instant;
import java.time.LocalDate;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementCommand;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;

/**
 * Whether an endorsement may be published, and on which grounds. All of it is decided here, before
 * anything is changed. The caller has locked the endorser's row, so no wish can come meanwhile.
 *
 * @param grounds those on which it is published: the sent ones, or else the former ones
 * @param source where a public act is reported; or null
 */
public record MayPublish(Grounds grounds, Source source) {

  /**
   * What is known of wishes to be taken off the campaign.
   *
   * @param askedOff the last day on which the endorser asked, or null
   * @param byNamesake whether another one of the same name asked, perhaps the same person
   */
  public record Wishes(LocalDate askedOff, boolean byNamesake) {

    public static final Wishes NONE = new Wishes(null, false);
  }

  /**
   * Returns the grounds for a publication, or refuses it.
   *
   * @param sent consent or public act; where it names neither, the former grounds and their source
   *     apply again, except a consent or a source from before an edit of the words
   * @param reportedBy where a public act is reported; or null
   */
  public static MayPublish on(
      Endorsement endorsement, Grounds sent, Source reportedBy, Wishes wishes, Instant now) {
    endorsement.refuseUnlessPossible(EndorsementCommand.PUBLISH);
    endorsement.refuseUnlessProved();
    boolean again = Grounds.areMissing(sent);
    Grounds grounds = again ? former(endorsement) : named(endorsement, sent);
    Source named = Source.orNull(reportedBy);
    boolean sourceHolds = again && named == null && !endorsement.isSourceOutdated();
    MayPublish on = new MayPublish(grounds, sourceHolds ? endorsement.source() : named);
    on.refuseUnlessSufficient(endorsement.capacity().actsInPublic(), now);
    on.refuseAgainst(wishes);
    return on;
  }

  /** The former grounds. An outdated consent is none, but a public act needs none. */
  private static Grounds former(Endorsement endorsement) {
    Grounds former = endorsement.grounds();
    if (!endorsement.isConsentOutdated()) {
      return former;
    }
    if (former.basis() == PublicationBasis.CONSENT) {
      throw consentOutdated();
    }
    return new Grounds(former.basis(), null, null);
  }

  /** The sent grounds. Neither an outdated consent nor an older one can be sent again as new. */
  private static Grounds named(Endorsement endorsement, Grounds sent) {
    if (endorsement.isConsentOutdated() && sent.repeatsConsentOf(endorsement.grounds())) {
      throw consentOutdated();
    }
    return sent;
  }

  private static InvalidInput consentOutdated() {
    return new InvalidInput("consentOn", "endorsements.error.consent-outdated");
  }

  /** Reports mistakes at their fields. */
  private void refuseUnlessSufficient(boolean actsInPublic, Instant now) {
    Violations violations = new Violations();
    if (source != null) {
      source.check("source", violations);
    }
    violations.required("basis", grounds == null ? null : grounds.basis());
    if (grounds != null) {
      checkConsent(now, violations);
      if (grounds.basis() == PublicationBasis.PUBLIC_ACT) {
        checkPublicAct(actsInPublic, violations);
      }
    }
    violations.throwIfAny();
  }

  /** Also of a consent that is recorded beside a public act. */
  private void checkConsent(Instant now, Violations violations) {
    LocalDate day = grounds.consentOn();
    String words = grounds.consentText();
    if (grounds.basis() == PublicationBasis.CONSENT) {
      violations.required("consentOn", day).required("consentText", words);
    }
    violations
        .block("consentText", words, Grounds.CONSENT_MAX)
        .day("consentOn", day)
        .past("consentOn", day, now);
  }

  private void checkPublicAct(boolean actsInPublic, Violations violations) {
    if (!actsInPublic) {
      violations.add("basis", "endorsements.error.no-public-act");
    }
    if (source == null) {
      violations.add("source", "endorsements.error.source");
    }
  }

  /**
   * After a wish only a newer consent of the endorser counts. A namesake's wish rules out a public
   * act, until staff have said that they are two persons; a consent comes from the endorser.
   */
  private void refuseAgainst(Wishes wishes) {
    boolean publicAct = grounds.basis() == PublicationBasis.PUBLIC_ACT;
    if (!grounds.holdsAfter(wishes.askedOff)) {
      throw publicAct
          ? new InvalidInput("basis", "endorsements.error.asked-off")
          : new InvalidInput("consentOn", "endorsements.error.consent-too-old");
    }
    if (publicAct && wishes.byNamesake) {
      throw new InvalidInput("basis", "endorsements.error.namesake-asked-off");
    }
  }
}
