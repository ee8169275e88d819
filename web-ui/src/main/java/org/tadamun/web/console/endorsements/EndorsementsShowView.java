package org.tadamun.web.console.endorsements;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneOffset;
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
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.security.SignedIn;
import org.tadamun.web.text.ActorNames;

/** One endorsement with its proof and its log, and the commands possible now. */
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
   * The commands that the state allows. A pledge can lapse only after its day; that it was kept is
   * offered before changing it. A reader whose word is its only proof is not offered the approval,
   * which needs a second person.
   */
  public List<String> getCommands() {
    List<String> possible =
        endorsement.commands().stream()
            .filter(verb -> !verb.equals(EndorsementCommand.LAPSE.verb()) || isOverdue())
            .filter(verb -> !verb.equals(EndorsementCommand.APPROVE.verb()) || !isOwnWord())
            .toList();
    return EndorsementPages.nextFirst(possible, endorsement.state());
  }

  /** Whether its proof is the reader's word only, so that the reader may not approve it. */
  public boolean isOwnWord() {
    String self = signedIn.actor();
    return endorsement.needsSecondPerson()
        && !endorsement.evidence().isEmpty()
        && endorsement.standing().stream().allMatch(one -> one.recordedBy().equals(self));
  }

  /** The end of the keys of a command's words. */
  public String word(String verb) {
    return EndorsementPages.word(verb, endorsement.state());
  }

  /** The end of the keys of an event's words. */
  public String wordOf(EndorsementEvent event) {
    return EndorsementPages.word(event.verb(), event.from());
  }

  public boolean isOverdue() {
    return endorsement.state() == EndorsementState.PLEDGED
        && endorsement
            .promisedBy()
            .isBefore(clock.instant().atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /** Whether the reader may edit it: the commands are empty for staff of other countries. */
  public boolean isEditable() {
    return !endorsement.commands().isEmpty()
        && endorsement.state() != EndorsementState.PUBLISHED
        && !endorsement.state().hasEnded();
  }

  /** The newest first. */
  public List<EndorsementEvent> getEvents() {
    return endorsement.events().reversed();
  }

  public String name(String actor) {
    return names.getOrDefault(actor, "");
  }

  public boolean isOnWall() {
    return endorsement.shown() && campaign.getView().isPublic();
  }

  /** The addressee as it is now, with its place; null if there is none. */
  public AddresseeView getAddressed() {
    return addressed;
  }

  public EndorsementView getEndorsement() {
    return endorsement;
  }
}
