package org.tadamun.petition.snapshot.control.freezing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.snapshot.boundary.SnapshotRequest;
import org.tadamun.petition.version.boundary.Translations;

/**
 * Decides whether the caller may freeze this pack, for this addressee, of the text that they saw.
 */
@Dependent
public class SnapshotPolicy {

  @EJB private Access access;
  @EJB private Addressees addressees;
  @EJB private CurrentActor actor;
  @EJB private Translations translations;
  @Inject private Languages languages;

  /**
   * The accepted request.
   *
   * @param request with the named languages, or those of the text
   */
  public record Accepted(SnapshotRequest request, AddresseeView addressee) {}

  /**
   * @throws InvalidInput with every mistake at its field
   * @throws Stale if another version or wording is signed now than the request names
   */
  public Accepted accept(PetitionView petition, SnapshotRequest asked) {
    access.require(Permission.PETITION_WRITE, petition.campaignId());
    SnapshotRequest request =
        asked.languages() == null
            ? asked.in(translations.of(petition.id(), petition.text()), languages)
            : asked;
    AddresseeView addressee = addressee(petition, request);
    access.requireCountry(
        Permission.PETITION_WRITE, petition.campaignId(), addressee.details().hostCountry());
    if (request.version() != null) {
      Stale.refuseUnless(request.version(), petition.textVersion());
    }
    if (request.revision() != null) {
      Stale.refuseUnless(request.revision(), petition.revision());
    }
    return new Accepted(request, addressee);
  }

  private AddresseeView addressee(PetitionView petition, SnapshotRequest request) {
    Violations violations = new Violations();
    request.check(violations, languages);
    if (request.wantsNames() && actor.isKey()) {
      // Other systems read names only by consent to their organisation, in the list (ADR 143, 213).
      violations.add("names", "snapshot.error.names-key");
    }
    violations.throwIfAny();
    return addressees
        .byPublicId(request.addressee())
        .filter(one -> one.campaignId() == petition.campaignId())
        .orElseThrow(() -> new InvalidInput("addressee", "kernel.error.choice"));
  }
}
