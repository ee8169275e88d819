package org.tadamun.petition.batch.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.organisation.boundary.OwnOrganisation;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.batch.entity.BatchDetails;
import org.tadamun.petition.petition.boundary.Petitions;

/** Lists and enters the batches of one petition; needs {@code petition:write}. */
@Path("petitions/{slug}/batches")
@RequestScoped
@RolesAllowed(Permission.PETITION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class BatchesResource {

  @EJB private Batches batches;
  @EJB private BatchLists lists;
  @EJB private Petitions petitions;
  @EJB private OwnOrganisation own;

  @GET
  public Page<BatchView> list(
      @PathParam("slug") String slug,
      @QueryParam("state") String state,
      @QueryParam("country") String country,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    petitions.bySlug(slug).orElseThrow(NotFound::new);
    return lists.page(BatchFilter.parse(slug, state, country), cursor, Page.limit(limit));
  }

  /** Enters a batch with name and hash of its evidence; the file itself is added in the console. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = BatchView.class, responseCode = "201")
  public Response submit(@PathParam("slug") String slug, BatchDetails details) {
    BatchDetails sent = Bodies.required(details).by(own.nameOrNull());
    BatchView submitted = batches.submit(slug, sent, null);
    return ETags.created("batches/" + submitted.id(), submitted, submitted.version());
  }
}
