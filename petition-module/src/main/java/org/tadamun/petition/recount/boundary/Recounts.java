package org.tadamun.petition.recount.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.record.entity.PublicId;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.recount.control.FigureRepair;
import org.tadamun.petition.recount.control.RecountRun;
import org.tadamun.petition.recount.entity.Recount;
import org.tadamun.petition.recount.entity.RecountCorrection;

/** Recounts by hand, and shows the results. */
@Stateless
public class Recounts {

  private static final Pattern ID = Pattern.compile("[\\w-]{" + PublicId.LENGTH + "}");

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private FigureRepair repair;
  @EJB private Petitions petitions;
  @EJB private RecountRun runs;

  @RolesAllowed(Permission.PETITION_MODERATE)
  public RecountView run(String slug) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    access.require(Permission.PETITION_MODERATE, petition.campaignId());
    RecountView found = view(runs.of(petition.id(), slug));
    audit.record(
        "petition.recounted",
        "petition",
        slug,
        petition.campaignId(),
        null,
        Integer.toString(found.findings().size()));
    return found;
  }

  /** The last recount, by night or by hand. */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.PETITION_MODERATE})
  public Optional<RecountView> latest(String slug) {
    return runs.latest(seen(slug).id()).map(this::view);
  }

  /**
   * One recount of any day, with its own correction. The audit trail of a correction names the
   * recount and has room for some of its figures only.
   */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.PETITION_MODERATE})
  public RecountView one(String slug, String id) {
    long petition = seen(slug).id();
    return RecountView.of(
        runs.one(petition, id).orElseThrow(NotFound::new),
        repair.latest(petition, id).orElse(null));
  }

  /**
   * The recounts that found a difference, newest first, each with its own correction; they stay
   * listed when a later recount agrees.
   */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.PETITION_MODERATE})
  public Page<RecountView> differing(String slug, String cursor, int limit) {
    long petition = seen(slug).id();
    String last = Cursor.decode(cursor);
    Recount after = last == null ? null : last(petition, last);
    // Read before the corrections, which would load the recounts without their findings.
    List<Recount> rows = runs.differing(petition, after, limit + 1);
    Map<String, RecountCorrection> corrections = repair.ofRecounts(petition);
    return Page.of(
        rows,
        limit,
        one -> RecountView.of(one, corrections.get(one.publicId())),
        Recount::publicId);
  }

  private Recount last(long petition, String id) {
    return Optional.of(id)
        .filter(one -> ID.matcher(one).matches())
        .flatMap(one -> runs.one(petition, one))
        .orElseThrow(Cursor::invalid);
  }

  private PetitionView seen(String slug) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    access.requireAny(petition.campaignId(), Permission.CONSOLE_READ, Permission.PETITION_MODERATE);
    return petition;
  }

  private RecountView view(Recount recount) {
    return RecountView.of(recount, repair.latest(recount.petitionId()).orElse(null));
  }
}
