package org.tadamun.petition.petition.boundary;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.PetitionText;

/**
 * A petition as an integrator sends it.
 *
 * @param slug chosen when creating, and fixed
 * @param goal how many signatures are wanted next; null for none named
 * @param startsAt from when on it can be signed; null for as soon as it is open
 * @param closesAt when signing ends; null for no end
 * @param addressees whom it addresses, by their ids
 */
@Schema(name = "PetitionRequest")
public record PetitionRequest(
    String slug,
    LocalizedText title,
    LocalizedText body,
    List<LocalizedText> demands,
    LocalizedText thanks,
    LocalizedText shareText,
    Long goal,
    Instant startsAt,
    Instant closesAt,
    List<String> addressees) {

  PetitionDraft draft() {
    return new PetitionDraft(
        new PetitionText(title, body, demands),
        thanks,
        shareText,
        goal,
        startsAt,
        closesAt,
        addressees);
  }

  /** The mistakes of a patch that would change what stays for ever. */
  Violations fixed(PetitionView present) {
    Violations violations = new Violations();
    if (!present.slug().equals(slug)) {
      violations.add("slug", "kernel.error.fixed");
    }
    return violations;
  }

  /** What it is now, for the trail: addressees by the kernel's numbers. */
  static PetitionDraft told(PetitionView view) {
    return of(view, view.addressees().stream().map(String::valueOf).toList()).draft();
  }

  /** What a petition is now, so that a patch changes only what it names. */
  static PetitionRequest of(PetitionView view, List<String> addressees) {
    return new PetitionRequest(
        view.slug(),
        view.title(),
        view.text().body(),
        view.text().demands(),
        LocalizedText.orNull(view.thanks()),
        LocalizedText.orNull(view.shareText()),
        view.goal() == 0 ? null : (Long) view.goal(),
        view.startsAt(),
        view.closesAt(),
        addressees);
  }
}
