package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.web.console.frame.CampaignContext;

/**
 * The petitions beside the main one, whose signatures are in none of its numbers. It tells the
 * total of each, and its held signatures, which a moderator would look for at the main one.
 */
@Named
@RequestScoped
public class OtherPetitions {

  @EJB private Petitions petitions;
  @EJB private Tallies tallies;
  @Inject private CampaignContext campaign;
  @Inject private SignatureFigures main;
  @Inject private OwnWork work;

  private List<Other> all;

  public record Other(PetitionView petition, long total) {}

  /** Held signatures of one petition, in one of the reader's countries or in all. */
  public record Held(PetitionView petition, OwnWork.Part part, long number) {}

  /** The petitions that can be signed, or could once. */
  public List<Other> getAll() {
    if (all == null) {
      all =
          petitions.ofCampaign(campaign.getId()).stream()
              .filter(PetitionView::isPublic)
              .filter(one -> one.id() != main.getPetition().id())
              .map(this::figures)
              .toList();
    }
    return all;
  }

  private Other figures(PetitionView one) {
    return new Other(one, tallies.exactCached(one).total());
  }

  /** Empty for staff who may not read signatures. */
  public List<Held> getHolding() {
    return main.isReadable()
        ? getAll().stream()
            .flatMap(one -> held(one.petition()))
            .filter(one -> one.number() > 0)
            .toList()
        : List.of();
  }

  private Stream<Held> held(PetitionView one) {
    return work.in(Permission.SIGNATURE_READ).stream()
        .map(part -> new Held(one, part, main.held(one, part.country())));
  }
}
