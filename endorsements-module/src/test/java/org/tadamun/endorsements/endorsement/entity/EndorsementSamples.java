package org.tadamun.endorsements.endorsement.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.endorsements.endorsement.control.MayPublish;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Sample endorsements: a union's letter in every state, and variants of it. */
public final class EndorsementSamples {

  public static final Instant NOW = Instant.parse("2020-11-20T12:00:00Z");
  public static final LocalDate TODAY = LocalDate.of(2020, 11, 20);
  public static final LocalDate YESTERDAY = TODAY.minusDays(1);
  public static final Step ANNA = new Step("staff:anna", NOW, null);
  public static final Step BILAL = new Step("staff:bilal", NOW, null);
  public static final String PAGE = "https://union.example.org/letter";
  public static final Source REPORT = new Source(LocalizedText.of("en", "A report"), null);
  public static final Grounds CONSENT =
      new Grounds(PublicationBasis.CONSENT, YESTERDAY, "Yes, you may show our name and the quote.");
  public static final Grounds PUBLIC_ACT = new Grounds(PublicationBasis.PUBLIC_ACT, null, null);
  public static final Quote QUOTE = new Quote("en", "Release him at once.", null);

  private EndorsementSamples() {}

  public static Endorser union() {
    return new Endorser(
        new EndorserDetails(
            EndorserKind.ORGANISATION,
            LocalizedText.of("en", "Union of Weavers").with("ar", "نقابة النسّاجين"),
            null,
            "CA",
            OrganisationKind.UNION,
            null),
        NOW);
  }

  public static Endorser person() {
    return new Endorser(
        new EndorserDetails(
            EndorserKind.PERSON, LocalizedText.of("en", "Zoë Doe"), "Doe, Zoë", "SE", null, null),
        NOW);
  }

  public static EndorsementDetails details(Capacity capacity, EndorsementKind kind) {
    return new EndorsementDetails(
        capacity,
        kind,
        "CA",
        new DisplayedAs(LocalizedText.of("en", "Union of Weavers"), null, null),
        "en",
        null,
        null,
        YESTERDAY,
        null,
        List.of(QUOTE),
        null);
  }

  public static Endorsement letter() {
    return of(Capacity.FOR_ORGANISATION, EndorsementKind.LETTER);
  }

  public static Endorsement of(Capacity capacity, EndorsementKind kind) {
    Endorser endorser = capacity.speaksForOthers() ? union() : person();
    return new Endorsement(7, endorser, details(capacity, kind), false, ANNA);
  }

  /** The letter, brought to the state by its verbs. */
  public static Endorsement in(EndorsementState state) {
    return bring(letter(), state);
  }

  public static Endorsement bring(Endorsement invited, EndorsementState state) {
    switch (state) {
      case INVITED -> {}
      case PLEDGED -> invited.pledge(YESTERDAY, "anna", ANNA);
      case DECLINED -> invited.decline(ANNA);
      case WITHDRAWN -> invited.withdraw(ANNA);
      case LAPSED -> bring(invited, EndorsementState.PLEDGED).lapse(ANNA);
      case RECEIVED -> invited.receive(TODAY, ANNA);
      case REJECTED ->
          bring(invited, EndorsementState.RECEIVED).reject(new Step("staff:anna", NOW, "a fake"));
      case VERIFYING -> bring(invited, EndorsementState.RECEIVED).requestProof(ANNA);
      case VERIFIED ->
          bring(invited, EndorsementState.VERIFYING)
              .addEvidence(EvidenceKind.PUBLIC_URL, PAGE, ANNA);
      case APPROVED -> bring(invited, EndorsementState.VERIFIED).approve(BILAL);
      case PUBLISHED -> bring(invited, EndorsementState.APPROVED).publish(CONSENT, null, BILAL);
    }
    return invited;
  }

  /** Approves and publishes a verified endorsement. */
  static void bringOn(Endorsement verified) {
    verified.approve(BILAL);
    verified.publish(CONSENT, null, BILAL);
  }

  /** Publishes as the use case does, where nobody asked to be taken off. */
  static void publish(Endorsement approved, Grounds sent, Source reportedBy, Step step) {
    MayPublish on = MayPublish.on(approved, sent, reportedBy, MayPublish.Wishes.NONE, step.at());
    approved.publish(on.grounds(), on.source(), step);
  }

  public static Step noted(String note) {
    return new Step("staff:anna", NOW, note);
  }
}
