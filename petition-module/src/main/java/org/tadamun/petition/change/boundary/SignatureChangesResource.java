package org.tadamun.petition.change.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.TimeBound;
import org.tadamun.petition.petition.boundary.Petitions;

/** Lists what ended of the signatures of one petition, for copies that have to follow. */
@Path("petitions/{slug}/signature-changes")
@RequestScoped
@RolesAllowed(Permission.SIGNATURE_READ)
@Produces(MediaType.APPLICATION_JSON)
public class SignatureChangesResource {

  @EJB private SignatureChangeList changes;
  @EJB private Petitions petitions;

  @GET
  @Operation(
      description =
          "What ended of signatures that had been confirmed, or counts again, the oldest hour"
              + " first, in it by signature: ids, never names. Whoever keeps a copy asks for it"
              + " daily, from an hour before they last asked, to the last page (next is for that"
              + " reading alone, since a row of the hour may yet come before it), and does each"
              + " again without harm. An act is told once an hour, and of HELD, RELEASED,"
              + " INVALIDATED and REVERTED the last of the hour alone. CONSENT_ENDED of"
              + " SHARE (told to the keys of that organisation alone), VISIBILITY_NARROWED,"
              + " WITHDRAWN, ERASED and IMPORT_WITHDRAWN: name, place and organisation are deleted"
              + " from the copy; a reading of the list as a whole brings back whom it may still"
              + " name, as who is public after CONSENT_ENDED, who signed again, or who allows more"
              + " by now, of which no row tells. CONSENT_ENDED of CONTACT or NEWS: nobody is"
              + " written to for that any more. RECTIFIED: read anew. HELD and INVALIDATED count no"
              + " more, RELEASED and REVERTED again, whenever they were confirmed; whose"
              + " invalidation is undone and who is held still is HELD. Kept for 90 days: an older"
              + " copy is read anew as a whole. The end of all names by the rules of retention is"
              + " told there (GET /retention), not one by one.")
  public Page<SignatureChangeRow> list(
      @PathParam("slug") String slug,
      @QueryParam("from") String from,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    petitions.bySlug(slug).orElseThrow(NotFound::new);
    return changes.page(slug, TimeBound.moment("from", from), cursor, Page.limit(limit));
  }
}
