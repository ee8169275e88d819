package org.tadamun.endorsements.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.Quote;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Drafts of endorsements and endorsers for tests. */
public final class EndorsementDrafts {

  public static final LocalDate SENT = LocalDate.of(2020, 11, 20);
  public static final Grounds CONSENT =
      new Grounds(PublicationBasis.CONSENT, SENT, "You may show our name and the quote.");
  public static final Grounds PUBLIC_ACT = new Grounds(PublicationBasis.PUBLIC_ACT, null, null);
  public static final Source REPORT =
      new Source(LocalizedText.of("en", "A report"), "https://news.example.org/report");

  private EndorsementDrafts() {}

  public static EndorserDetails union(String name, String country) {
    return new EndorserDetails(
        EndorserKind.ORGANISATION,
        LocalizedText.of("en", name),
        null,
        country,
        OrganisationKind.UNION,
        null);
  }

  public static EndorserDetails person(String name, String country) {
    return new EndorserDetails(
        EndorserKind.PERSON, LocalizedText.of("en", name), null, country, null, null);
  }

  /** A union's letter without a quote. */
  public static EndorsementDraft letter() {
    return of(Capacity.FOR_ORGANISATION, EndorsementKind.LETTER, List.of(), null);
  }

  public static EndorsementDraft letter(String quote) {
    return of(
        Capacity.FOR_ORGANISATION,
        EndorsementKind.LETTER,
        List.of(new Quote("en", quote, null)),
        null);
  }

  public static EndorsementDraft embargoed(String quote, Instant until) {
    return of(
        Capacity.FOR_ORGANISATION,
        EndorsementKind.LETTER,
        List.of(new Quote("en", quote, null)),
        until);
  }

  public static EndorsementDraft of(Capacity capacity, EndorsementKind kind) {
    return of(capacity, kind, List.of(), null);
  }

  /** A draft with every field filled. */
  public static EndorsementDraft whole(String addressee) {
    return new EndorsementDraft(
        Capacity.FOR_ORGANISATION,
        EndorsementKind.STATEMENT,
        "CA",
        LocalizedText.of("en", "Union of Weavers").with("ar", "نقابة النسّاجين"),
        LocalizedText.of("en", "General secretary"),
        LocalizedText.of("en", "Union of Weavers, Québec"),
        "fr-CA",
        addressee,
        SENT,
        SENT.plusDays(1),
        List.of(
            new Quote("fr", "Libérez-le !\nTout de suite.", null),
            new Quote("ar", "أطلقوا سراحه", "fr")),
        Instant.parse("2020-12-01T00:00:00Z"));
  }

  public static EndorsementDraft named(String name, EndorsementDraft draft) {
    return new EndorsementDraft(
        draft.capacity(),
        draft.kind(),
        draft.country(),
        LocalizedText.of("en", name),
        draft.displayRole(),
        draft.displayOrganisation(),
        draft.language(),
        null,
        draft.sentOn(),
        null,
        draft.quotes(),
        draft.embargoUntil());
  }

  public static EndorsementDraft in(String country, EndorsementDraft draft) {
    return new EndorsementDraft(
        draft.capacity(),
        draft.kind(),
        country,
        draft.displayName(),
        draft.displayRole(),
        draft.displayOrganisation(),
        draft.language(),
        draft.addressee(),
        draft.sentOn(),
        draft.receivedOn(),
        draft.quotes(),
        draft.embargoUntil());
  }

  public static EndorsementDraft received(LocalDate day, EndorsementDraft draft) {
    return new EndorsementDraft(
        draft.capacity(),
        draft.kind(),
        draft.country(),
        draft.displayName(),
        draft.displayRole(),
        draft.displayOrganisation(),
        draft.language(),
        draft.addressee(),
        draft.sentOn(),
        day,
        draft.quotes(),
        draft.embargoUntil());
  }

  public static EndorsementDraft quotedIn(String language) {
    EndorsementDraft draft = letter();
    return new EndorsementDraft(
        draft.capacity(),
        draft.kind(),
        draft.country(),
        null,
        null,
        null,
        "en",
        null,
        null,
        null,
        List.of(new Quote(language, "أطلقوا سراحه", "en")),
        null);
  }

  public static EndorsementDraft addressed(EndorsementDraft draft, String addressee) {
    return new EndorsementDraft(
        draft.capacity(),
        draft.kind(),
        draft.country(),
        draft.displayName(),
        draft.displayRole(),
        draft.displayOrganisation(),
        draft.language(),
        addressee,
        draft.sentOn(),
        draft.receivedOn(),
        draft.quotes(),
        draft.embargoUntil());
  }

  public static EndorsementDraft withRole(EndorsementDraft draft, LocalizedText role) {
    return new EndorsementDraft(
        draft.capacity(),
        draft.kind(),
        draft.country(),
        draft.displayName(),
        role,
        draft.displayOrganisation(),
        draft.language(),
        null,
        draft.sentOn(),
        null,
        draft.quotes(),
        null);
  }

  private static EndorsementDraft of(
      Capacity capacity, EndorsementKind kind, List<Quote> quotes, Instant embargoUntil) {
    LocalizedText office = LocalizedText.of("en", "Member of Parliament");
    LocalizedText group = LocalizedText.of("en", "A group");
    return new EndorsementDraft(
        capacity, kind, null, null, office, group, "en", null, SENT, null, quotes, embargoUntil);
  }
}
