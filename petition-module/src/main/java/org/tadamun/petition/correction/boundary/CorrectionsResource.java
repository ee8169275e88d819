package org.tadamun.petition.correction.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.petition.petition.boundary.Petitions;

/** What staff corrected in the figures, open to everybody and cacheable. */
@Path("petitions/{slug}/corrections")
@RequestScoped
@PublicCache
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionsResource {

  @EJB private Corrections corrections;
  @EJB private Petitions petitions;

  @GET
  @PermitAll
  @Operation(
      description =
          "The newest first; days are in UTC. Where the campaign tells figures in steps"
              + " (smallCells), everything of a day stands under other until an hour after its end."
              + " Then its countries stand with whole steps, and what is left of all under other.")
  public Page<CorrectionView> list(
      @PathParam("slug") String slug,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    petitions.requirePublic(slug);
    return corrections.list(slug, cursor, Page.limit(limit));
  }
}
