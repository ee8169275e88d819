package org.tadamun.petition.signature.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.rest.boundary.Page;

/** The signatures under one petition, for those who may read them. */
@Path("petitions/{slug}/signatures")
@RequestScoped
@RolesAllowed(Permission.SIGNATURE_READ)
@Produces(MediaType.APPLICATION_JSON)
public class SignatureListResource {

  @EJB private SignatureList list;

  @GET
  public Page<SignatureRow> list(
      @PathParam("slug") String slug,
      @QueryParam("state") String state,
      @QueryParam("country") String country,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    SignatureFilter filter = SignatureFilter.parse(state, country, from, to);
    return list.page(slug, filter, cursor, Page.limit(limit));
  }
}
