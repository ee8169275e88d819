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
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * The coalition's organisations, whose slugs other requests name. Whoever writes anything may look
 * them up; adding and editing them needs {@code campaign:write}.
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

  /** An organisation in the API. */
  @Schema(name = "Organisation")
  public record Answer(
      String id,
      String slug,
      LocalizedText name,
      String sourceLanguage,
      String acronym,
      OrganisationKind kind,
      String country,
      boolean sample,
      Instant createdAt,
      Instant modifiedAt,
      String version) {

    static Answer of(OrganisationView view) {
      return new Answer(
          view.publicId(),
          view.slug(),
          view.name(),
          view.name().sourceLanguage(),
          view.acronym(),
          view.kind(),
          view.country(),
          view.sample(),
          view.createdAt(),
          view.modifiedAt(),
          Integer.toString(view.version()));
    }
  }

  /** What an edit may change: all but the slug (R1). */
  @Schema(name = "OrganisationEdit")
  public record Edit(LocalizedText name, String acronym, OrganisationKind kind, String country) {

    static Edit of(OrganisationView view) {
      return new Edit(view.name(), view.acronym(), view.kind(), view.country());
    }

    Organisations.Draft draft(String slug) {
      return new Organisations.Draft(slug, name, acronym, kind, country);
    }
  }

  /** The oldest first. */
  @GET
  public Page<Answer> list(@QueryParam("limit") String limit, @QueryParam("cursor") String cursor) {
    int most = Page.limit(limit);
    return Page.of(
        organisations.page(Cursor.decodeLong(cursor), most + 1),
        most,
        Answer::of,
        row -> Long.toString(row.id()));
  }

  @POST
  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  @APIResponseSchema(value = Answer.class, responseCode = "201")
  public Response add(Organisations.Draft draft) {
    OrganisationView added = organisations.add(Bodies.required(draft), false);
    return answer(Response.created(URI.create("organisations/" + added.slug())), added);
  }

  @GET
  @Path("{slug}")
  @APIResponseSchema(Answer.class)
  public Response one(@PathParam("slug") String slug) {
    return answer(Response.ok(), organisations.bySlug(slug).orElseThrow(NotFound::new));
  }

  @PATCH
  @Path("{slug}")
  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @APIResponseSchema(Answer.class)
  public Response edit(
      @PathParam("slug") String slug,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      MergePatch patch) {
    OrganisationView present = organisations.bySlug(slug).orElseThrow(NotFound::new);
    int version = ETags.required(ifMatch, present.version());
    Edit wanted = Bodies.required(patch).applyTo(Edit.of(present), Edit.class);
    patch.keeping(new Violations(), Answer.of(present), Edit.class).throwIfAny();
    return answer(Response.ok(), organisations.edit(slug, version, wanted.draft(slug)));
  }

  private static Response answer(Response.ResponseBuilder builder, OrganisationView view) {
    return builder
        .header(HttpHeaders.ETAG, ETags.of(view.version()))
        .entity(Answer.of(view))
        .build();
  }
}
