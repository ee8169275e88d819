package org.tadamun.petition.transition.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.reopening.Reopenings;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.transition.control.Unchanged;

/**
 * Moves a petition to its next state from the form in which it is written. Form and command are one
 * transaction, so that the public reads the text that was in the form: once signed it cannot be
 * rewritten.
 */
@Stateless
public class PetitionTransitions {

  @EJB private Petitions petitions;
  @EJB private Addressees addressees;
  @EJB private Reopenings reopenings;
  @Inject private Clock clock;

  /**
   * Stores the form if it changes anything, and takes the step.
   *
   * @param version that the form was made from
   * @param draft the form's contents
   * @param next {@code DRAFT}, {@code IN_REVIEW} or {@code OPEN}
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView lead(String slug, int version, PetitionDraft draft, PetitionState next) {
    PetitionView present = petitions.bySlug(slug).orElseThrow(NotFound::new);
    int written =
        Unchanged.is(draft, present, addressed(present))
            ? version
            : petitions.edit(slug, version, draft, pastEnd(present, draft, next)).version();
    return switch (next) {
      case DRAFT -> petitions.sendBack(slug, written);
      case IN_REVIEW -> petitions.submit(slug, written);
      case OPEN -> petitions.open(slug, written);
      default -> throw new IllegalArgumentException(next.name());
    };
  }

  /** Whether {@link Petitions#reopen} would reopen it now. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public boolean isReopenable(PetitionView petition) {
    return reopenings.isPossible(petition);
  }

  /** A slug that no petition has: the wanted one, or one with a number. */
  @PermitAll
  public String freeSlug(String wanted) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> number == 1 ? wanted : numbered(wanted, "-" + number))
        .filter(name -> petitions.bySlug(name).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static String numbered(String name, String end) {
    int room = Petition.SLUG_MAX - end.length();
    return name.length() <= room ? name + end : name.substring(0, room).replaceAll("-+$", "") + end;
  }

  private List<String> addressed(PetitionView present) {
    return addressees.byIds(Set.copyOf(present.addressees())).values().stream()
        .map(AddresseeView::publicId)
        .toList();
  }

  /**
   * Adds a violation for an end in the past. Not after a pause, which moves the end: then opening
   * checks it.
   */
  private Violations pastEnd(PetitionView present, PetitionDraft draft, PetitionState next) {
    Violations mistakes = new Violations();
    if (next == PetitionState.OPEN
        && present.state().isBeforeSigning()
        && draft.closesAt() != null
        && !clock.instant().isBefore(draft.closesAt())) {
      mistakes.add("closesAt", "petition.error.end-is-past");
    }
    return mistakes;
  }
}
