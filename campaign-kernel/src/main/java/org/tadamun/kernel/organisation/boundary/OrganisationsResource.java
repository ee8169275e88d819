package org.tadamun.kernel.organisation.boundary;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.rest.boundary.Page;

/**
 * The coalition's organisations, whose slugs other requests name. Every caller who may write
 * anything may look them up; adding and editing them needs {@code campaign:write}.
 */
@Path("organisations")
@RequestScoped
@RolesAllowed({
  Permission.CONSOLE_READ,
  Permission.CAMPAIGN_WRITE,
  Permission.ADDRESSEE_WRITE,
  Permission.TRANSLATE,
  Permission.PETITION_WRITE,
  Permission.PETITION_MODERATE,
  Permission.ACTION_WRITE,
  Permission.INCIDENT_WRITE,
  Permission.ENDORSEMENT_WRITE,
  Permission.MAIL_WRITE,
  Permission.STAFF_WRITE,
  Permission.KEY_WRITE,
  Permission.RETENTION_WRITE,
  Permission.WEBHOOK_WRITE
})
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OrganisationsResource {

  @EJB private Organisations organisations;

  /** The oldest first. */
  @GET
  public Page<OrganisationAnswer> list(
      @QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    int most = Page.limit(limit);
    return Page.of(
        organisations.page(Cursor.decodeLong(cursor), most + 1),
        most,
        OrganisationAnswer::of,
        row -> Long.toString(row.id()));
  }

  @POST
  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  @APIResponseSchema(value = OrganisationAnswer.class, responseCode = "201")
  public Response add(Organisations.Draft draft) {
    OrganisationView added = organisations.add(Bodies.required(draft), false);
    return ETags.created(
        "organisations/" + added.slug(), OrganisationAnswer.of(added), added.version());
  }

  @GET
  @Path("{slug}")
  @APIResponseSchema(OrganisationAnswer.class)
  public Response one(@PathParam("slug") String slug) {
    return answer(organisations.bySlug(slug).orElseThrow(NotFound::new));
  }

  @PATCH
  @Path("{slug}")
  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @APIResponseSchema(OrganisationAnswer.class)
  public Response edit(
      @PathParam("slug") String slug,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @MergePatch.Of(OrganisationEdit.class) MergePatch patch) {
    OrganisationView present = organisations.bySlug(slug).orElseThrow(NotFound::new);
    int version = ETags.required(ifMatch, present.version());
    OrganisationEdit wanted =
        Bodies.required(patch).applyTo(OrganisationEdit.of(present), OrganisationEdit.class);
    patch
        .keeping(new Violations(), OrganisationAnswer.of(present), OrganisationEdit.class)
        .throwIfAny();
    return answer(organisations.edit(slug, version, wanted.draft(slug)));
  }

  private static Response answer(OrganisationView view) {
    return ETags.answer(OrganisationAnswer.of(view), view.version());
  }
}
