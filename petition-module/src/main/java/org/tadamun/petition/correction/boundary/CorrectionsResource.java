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
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.PublicCache;

/** What staff corrected in the figures, open to everybody and cacheable. */
@Path("petitions/{slug}/corrections")
@RequestScoped
@PublicCache
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionsResource {

  @EJB private Corrections corrections;

  @GET
  @PermitAll
  public Page<CorrectionView> list(
      @PathParam("slug") String slug,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    return corrections.list(slug, cursor, Page.limit(limit));
  }
}
