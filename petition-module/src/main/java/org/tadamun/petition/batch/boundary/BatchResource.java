package org.tadamun.petition.batch.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;

/**
 * Reads and decides one batch. Without {@code If-Match} a command depends on the batch's state
 * alone.
 */
@Path("batches/{id}")
@RequestScoped
@RolesAllowed(Permission.PETITION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class BatchResource {

  @EJB private Batches batches;
  @EJB private BatchLists lists;
  @EJB private EvidenceErasure erasure;

  /** Why a batch is rejected or withdrawn. */
  @OnlyKnown
  @Schema(name = "BatchReason")
  public record Reason(String reason) {}

  @GET
  @APIResponseSchema(BatchView.class)
  public Response one(@PathParam("id") String id) {
    return answer(lists.one(id));
  }

  @POST
  @Path("check")
  @APIResponseSchema(BatchView.class)
  public Response check(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(batches.check(id, named(id, ifMatch)));
  }

  @POST
  @Path("rejection")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(BatchView.class)
  public Response reject(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Reason sent) {
    return answer(batches.reject(id, named(id, ifMatch), Bodies.required(sent).reason()));
  }

  @POST
  @Path("withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(BatchView.class)
  public Response withdraw(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Reason sent) {
    return answer(batches.withdraw(id, named(id, ifMatch), Bodies.required(sent).reason()));
  }

  /** Erases the file and the words that may name a person; number and hash stay. */
  @POST
  @Path("evidence-erasure")
  @APIResponseSchema(BatchView.class)
  public Response eraseEvidence(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(erasure.erase(id, named(id, ifMatch)));
  }

  private Integer named(String id, String ifMatch) {
    return ETags.named(ifMatch, () -> lists.one(id).version());
  }

  private static Response answer(BatchView batch) {
    return ETags.answer(batch, batch.version());
  }
}
