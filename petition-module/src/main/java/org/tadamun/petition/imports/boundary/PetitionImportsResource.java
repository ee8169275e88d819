package org.tadamun.petition.imports.boundary;

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
import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.petition.boundary.Petitions;

/** Lists the imports of one petition; needs {@code petition:write}. */
@Path("petitions/{slug}/imports")
@RequestScoped
@RolesAllowed(Permission.PETITION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class PetitionImportsResource {

  @EJB private ImportLists lists;
  @EJB private Petitions petitions;

  @GET
  @Operation(
      description =
          "The newest first, dry runs too. What is READY waits for another key, or person, than"
              + " the one that sent it. errors and allErrors are null here: they stand at"
              + " /imports/{id}.")
  public Page<ImportView> list(
      @PathParam("slug") String slug,
      @QueryParam("state") String state,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    petitions.bySlug(slug).orElseThrow(NotFound::new);
    ImportState wanted = Choices.of("state", state, ImportState.class);
    return lists.page(slug, wanted, cursor, Page.limit(limit));
  }
}
