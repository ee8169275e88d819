package org.tadamun.petition.signature.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.control.SignatureSearch;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.Visibility;

/**
 * Signatures for those who may read them. Staff see names, since they must tell a false one; a key
 * sees only names whose owners chose to be seen by all.
 */
@Stateless
public class SignatureList {

  @EJB private Petitions petitions;
  @EJB private Access access;
  @EJB private CurrentActor actor;
  @EJB private SignatureSearch search;

  @RolesAllowed(Permission.SIGNATURE_READ)
  public Page<SignatureRow> page(String slug, SignatureFilter filter, String cursor, int limit) {
    List<Signature> rows =
        search.before(require(slug, filter).id(), filter, Cursor.decodeLong(cursor), limit + 1);
    return Page.of(rows, limit, this::row, row -> Long.toString(row.id()));
  }

  /** Newest first; of those held, who has waited longest. */
  @RolesAllowed(Permission.SIGNATURE_READ)
  public List<SignatureRow> at(String slug, SignatureFilter filter, int first, int most) {
    return search.at(require(slug, filter).id(), filter, first, most).stream()
        .map(this::row)
        .toList();
  }

  @RolesAllowed(Permission.SIGNATURE_READ)
  public Optional<SignatureRow> one(String slug, long id) {
    return search.one(require(slug, SignatureFilter.ALL).id(), id).map(this::row);
  }

  @RolesAllowed(Permission.SIGNATURE_READ)
  public long count(String slug, SignatureFilter filter) {
    return search.count(require(slug, filter).id(), filter);
  }

  /** Who shares a mail domain with whom, moderators alone learn. */
  private PetitionView require(String slug, SignatureFilter filter) {
    PetitionView petition = petitions.bySlug(slug).orElseThrow(NotFound::new);
    access.require(Permission.SIGNATURE_READ, petition.campaignId());
    if (filter.domain() != null) {
      access.require(Permission.PETITION_MODERATE, petition.campaignId());
    }
    return petition;
  }

  private SignatureRow row(Signature signature) {
    boolean staff = actor.name().startsWith(CurrentActor.STAFF_PREFIX);
    return SignatureRow.of(
        signature, staff || signature.signer().visibility() == Visibility.PUBLIC);
  }
}
