package org.tadamun.petition.course.boundary;

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
import org.tadamun.petition.course.control.Unchanged;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.reopening.Reopenings;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionState;

/**
 * Leads a petition on from the form in which it is written. Verb and text are one transaction: what
 * the public reads is what stood in the form, since nobody rewrites it once it is signed.
 */
@Stateless
public class Courses {

  @EJB private Petitions petitions;
  @EJB private Addressees addressees;
  @EJB private Reopenings reopenings;
  @Inject private Clock clock;

  /**
   * @param version of what was shown
   * @param draft what stands in the form
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

  /** As {@link Petitions#reopen} would decide it now. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public boolean isReopenable(PetitionView petition) {
    return reopenings.isPossible(petition);
  }

  /** A short name that no petition has: the one that is wanted, or one that follows it. */
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

  /** A pause moves the end, so that it is judged by the opening itself. */
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
