package org.tadamun.web.console.endorsements;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.entity.EndorsementCommand;
import org.tadamun.endorsements.endorsement.entity.EndorsementEvent;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.proof.entity.EndorsementEvidence;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.one.PageById;
import org.tadamun.web.security.SignedIn;
import org.tadamun.web.text.ActorNames;

/** One endorsement with its proof and its log, and what can be done next. */
@Named
@RequestScoped
public class EndorsementsShowView extends PageById {

  @EJB private Addressees addressees;
  @EJB private Endorsements endorsements;
  @Inject private CampaignContext campaign;
  @Inject private ActorNames actors;
  @Inject private Clock clock;
  @Inject private SignedIn signedIn;

  private EndorsementView endorsement;
  private AddresseeView addressed;
  private Map<String, String> names = Map.of();

  public void open() {
    endorsement = endorsements.one(id);
    if (!endorsement.campaign().equals(campaign.getSlug())) {
      throw new NotFound();
    }
    if (endorsement.addressee() != null) {
      addressed = addressees.byPublicId(endorsement.addressee().id()).orElse(null);
    }
    Stream<String> who =
        Stream.concat(
            endorsement.events().stream().map(EndorsementEvent::actor),
            endorsement.evidence().stream().map(EndorsementEvidence::recordedBy));
    names = actors.of(Stream.concat(who, Stream.ofNullable(endorsement.owner())).toList());
  }

  /**
   * What the state allows; a promise lapses only once its day is over. The first one is what one
   * waits for: that a promise is kept, not that it is moved. Who alone vouches for it is not
   * offered what somebody else has to do.
   */
  public List<String> getCommands() {
    return endorsement.commands().stream()
        .filter(verb -> !verb.equals(EndorsementCommand.LAPSE.verb()) || isOverdue())
        .filter(verb -> !verb.equals(EndorsementCommand.APPROVE.verb()) || !isOwnWord())
        .sorted(Comparator.comparing(verb -> !word(verb).equals(verb)))
        .toList();
  }

  /** Whether it rests on the word of the reader alone, so that he may not approve it. */
  public boolean isOwnWord() {
    String self = signedIn.actor();
    return endorsement.needsSecondPerson()
        && !endorsement.evidence().isEmpty()
        && endorsement.standing().stream().allMatch(one -> one.recordedBy().equals(self));
  }

  /** Under which the words of a command stand. */
  public String word(String verb) {
    return EndorsementPages.word(verb, endorsement.state());
  }

  /** The same for what happened. */
  public String wordOf(EndorsementEvent event) {
    return EndorsementPages.word(event.verb(), event.from());
  }

  public boolean isOverdue() {
    return endorsement.state() == EndorsementState.PLEDGED
        && endorsement
            .promisedBy()
            .isBefore(clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /** By whoever may lead it on: a country's organiser writes that of his country alone. */
  public boolean isEditable() {
    return !endorsement.commands().isEmpty()
        && endorsement.state() != EndorsementState.PUBLISHED
        && !endorsement.state().hasEnded();
  }

  /** Newest first: what happened last is what one wants to know. */
  public List<EndorsementEvent> getEvents() {
    return endorsement.events().reversed();
  }

  public String name(String actor) {
    return names.getOrDefault(actor, "");
  }

  public boolean isOnWall() {
    return endorsement.shown() && campaign.getView().isPublic();
  }

  /** Whom it is addressed to, as he is now: where he sits; null where nobody is. */
  public AddresseeView getAddressed() {
    return addressed;
  }

  public EndorsementView getEndorsement() {
    return endorsement;
  }
}
