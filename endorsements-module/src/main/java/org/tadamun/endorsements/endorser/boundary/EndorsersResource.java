package org.tadamun.endorsements.endorser.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.endorsements.endorser.entity.EndorserDetails;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.rest.boundary.Page;

/** Endorsers, for staff and keys with {@code endorsement:write}. */
@Path("endorsers")
@RequestScoped
@RolesAllowed(Permission.ENDORSEMENT_WRITE)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EndorsersResource {

  @EJB private EndorserRecords records;
  @EJB private Endorsers endorsers;

  @GET
  public Page<EndorserView> list(
      @QueryParam("kind") String kind,
      @QueryParam("country") String country,
      @QueryParam("q") String text,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    EndorserFilter filter = EndorserFilter.parse(kind, country, text);
    return endorsers.page(filter, cursor, Page.limit(limit));
  }

  @POST
  @APIResponseSchema(value = EndorserView.class, responseCode = "201")
  public Response add(EndorserDetails request) {
    EndorserView added = endorsers.add(Bodies.required(request));
    return ETags.created("endorsers/" + added.id(), added, added.version());
  }

  @GET
  @Path("{id}")
  @APIResponseSchema(EndorserView.class)
  public Response one(@PathParam("id") String id) {
    return answer(endorsers.byId(id).orElseThrow(NotFound::new));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @APIResponseSchema(EndorserView.class)
  public Response edit(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @MergePatch.Of(EndorserDetails.class) MergePatch patch) {
    EndorserView present = endorsers.byId(id).orElseThrow(NotFound::new);
    int version = ETags.required(ifMatch, present.version());
    EndorserDetails wanted =
        Bodies.required(patch).applyTo(present.details(), EndorserDetails.class);
    patch.keeping(new Violations(), present, EndorserDetails.class).throwIfAny();
    return answer(endorsers.edit(id, version, wanted));
  }

  /** Erases name and details, if no endorsement and no parliamentary act refers to the endorser. */
  @POST
  @Path("{id}/erasure")
  @Consumes(MediaType.WILDCARD)
  @APIResponse(responseCode = "204", description = "Erased.")
  public Response forget(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    records.forget(id, named(id, ifMatch));
    return Response.noContent().build();
  }

  private Integer named(String id, String ifMatch) {
    return ETags.named(ifMatch, () -> endorsers.byId(id).orElseThrow(NotFound::new).version());
  }

  private static Response answer(EndorserView view) {
    return ETags.answer(view, view.version());
  }
}
