package org.tadamun.endorsements.parliament.boundary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActEvent;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;
import org.tadamun.endorsements.parliament.entity.Sponsor;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * A parliamentary act as shown by pages and the API.
 *
 * @param sourceLanguage of title and chamber
 * @param events what happened, oldest first
 * @param shown whether the act is public
 */
public record ActView(
    String id,
    ActKind kind,
    Chamber chamber,
    LocalizedText title,
    String sourceLanguage,
    String identifier,
    ActState state,
    LocalDate tabledOn,
    LocalDate nextOn,
    List<SponsorView> sponsors,
    Source source,
    List<EventView> events,
    boolean shown,
    boolean sample,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  /** A sponsor of an act, with the name and office of that day. */
  public record SponsorView(
      String id,
      String endorser,
      LocalizedText name,
      LocalizedText office,
      SponsorRole role,
      boolean withdrawn,
      LocalDate withdrawnOn) {

    public SponsorCorrection draft() {
      return new SponsorCorrection(name, office, role);
    }

    static SponsorView of(Sponsor sponsor) {
      return new SponsorView(
          sponsor.publicId(),
          sponsor.endorser().publicId(),
          sponsor.name(),
          sponsor.office(),
          sponsor.role(),
          sponsor.isWithdrawn(),
          sponsor.withdrawnOn());
    }
  }

  /** One entry of the course; the audit trail knows who recorded it. */
  @Schema(name = "ActEvent")
  public record EventView(
      ActState state, LocalDate occurredOn, LocalizedText text, String sourceUrl) {

    static EventView of(ActEvent event) {
      return new EventView(event.state(), event.occurredOn(), event.text(), event.sourceUrl());
    }
  }

  static ActView of(ParliamentaryAct act) {
    ActDetails details = act.details();
    return new ActView(
        act.publicId(),
        details.kind(),
        details.chamber(),
        details.title(),
        details.title().sourceLanguage(),
        details.identifier(),
        act.state(),
        details.tabledOn(),
        details.nextOn(),
        act.sponsors().stream().map(SponsorView::of).toList(),
        details.source(),
        act.told().stream().map(EventView::of).toList(),
        act.isShown(),
        act.isSample(),
        act.createdAt(),
        act.modifiedAt(),
        act.version());
  }

  /** Returns the sponsor of this id, withdrawn or not. */
  public SponsorView sponsor(String sponsorId) {
    return sponsors.stream()
        .filter(one -> one.id().equals(sponsorId))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  public ActDetails details() {
    return new ActDetails(kind, chamber, title, identifier, tabledOn, nextOn, source);
  }

  /** Whether the course has only its first entry. */
  public boolean hasJustBegun() {
    return events.size() == 1;
  }

  /** The number of sponsors without those who withdrew. */
  public long standing() {
    return sponsors.stream().filter(sponsor -> !sponsor.withdrawn()).count();
  }

  /** The next date, if it is still ahead and the act has not ended; else null. */
  public LocalDate nextAhead(LocalDate today) {
    return nextOn == null || state.hasEnded() || nextOn.isBefore(today) ? null : nextOn;
  }

  /** The states to which an event can lead from here. */
  public List<ActState> nextStates() {
    return Arrays.stream(ActState.values()).filter(state::mayBecome).toList();
  }
}
