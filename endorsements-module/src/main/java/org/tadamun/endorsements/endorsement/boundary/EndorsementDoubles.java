package org.tadamun.endorsements.endorsement.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tadamun.endorsements.endorsement.control.EndorsementChanges;
import org.tadamun.endorsements.endorsement.control.alike.AlikeEndorsements;
import org.tadamun.endorsements.endorsement.control.alike.NamesakeWishes;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Endorsements and endorsers that may have been entered twice, for staff who look at one of them.
 */
@Stateless
public class EndorsementDoubles {

  @EJB private Access access;
  @Inject private AlikeEndorsements alike;
  @Inject private Clock clock;
  @Inject private EndorsementChanges changes;
  @Inject private NamesakeWishes wishes;

  /**
   * Another endorser of the same name, kind and country, whom nobody has marked as a different one.
   *
   * @param askedOffOn the last day on which they asked to be taken off this campaign
   */
  public record Namesake(String id, LocalizedText name, LocalDate askedOffOn) {}

  /** Endorsements with the same form, country, name and day: perhaps this one, entered twice. */
  @RolesAllowed({Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public List<EndorsementRow> alike(String id) {
    Endorsement endorsement = changes.require(id);
    access.requireAny(
        endorsement.campaignId(), Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE);
    Instant now = clock.instant();
    return alike.to(endorsement).stream().map(one -> EndorsementRow.of(one, null, now)).toList();
  }

  /** Namesakes who asked to be taken off. Empty for callers who may not write endorsements. */
  @RolesAllowed({Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE, Permission.SYSTEM})
  public List<Namesake> askedOff(String id) {
    Endorsement endorsement = changes.require(id);
    access.requireAny(
        endorsement.campaignId(), Permission.REPORT_READ, Permission.ENDORSEMENT_WRITE);
    if (endorsement.state().hasEnded()
        || !access.may(Permission.ENDORSEMENT_WRITE, endorsement.campaignId())) {
      return List.of();
    }
    return wishes.of(endorsement).entrySet().stream()
        .map(one -> new Namesake(one.getKey().id(), one.getKey().name(), one.getValue()))
        .toList();
  }
}
