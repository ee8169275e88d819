package org.tadamun.petition.export.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.CallerLocale;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;

/**
 * Exports lists as files, for keys that may read signatures; names are those that the list shows to
 * the key.
 */
@Path("exports")
@RequestScoped
@RolesAllowed(Permission.SIGNATURE_READ)
public class ExportsResource {

  @EJB private Exports exports;
  @Inject private CallerLocale locale;

  @POST
  @Path("signatures")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponseSchema(value = ExportView.class, responseCode = "201")
  public Response signatures(ExportOrder order) {
    Bodies.required(order).check();
    SignatureFilter filter =
        SignatureFilter.parse(
                order.state(),
                order.country(),
                order.version(),
                order.from(),
                order.to(),
                order.confirmedFrom())
            .ofSource(order.source())
            .ofImport(order.importId());
    return created(exports.signatures(order.petition(), filter, order.format()));
  }

  @POST
  @Path("countries")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      description =
          "The figures by country and source: all of them, so that a condition for signatures is"
              + " refused, but for version, a version of the text; the present one where it is"
              + " absent. The file has a row per country and one with the sum; each says of which"
              + " version it is and of when.")
  @APIResponseSchema(value = ExportView.class, responseCode = "201")
  public Response countries(ExportOrder order) {
    Bodies.required(order).checkCountries();
    return created(exports.countries(order.petition(), order.version(), order.format()));
  }

  /** Answers 405 for an export that exists: there are no other kinds to order. */
  @POST
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public ExportView unknown(@Parameter(hidden = true) @PathParam("id") String kind) {
    exports.one(kind);
    throw new NotAllowedException(
        HttpMethod.GET, new String[] {HttpMethod.HEAD, HttpMethod.OPTIONS});
  }

  @GET
  @Path("{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponseSchema(ExportView.class)
  public Response one(@PathParam("id") String id) {
    return answer(Response.ok(), exports.one(id));
  }

  /** The file, made while it is sent. */
  @GET
  @Path("{id}/content")
  @Produces(MediaType.WILDCARD)
  public Response content(@PathParam("id") String id) {
    ExportFile file = exports.file(id, locale.get());
    StreamingOutput body = file.content()::write;
    return headed(file).entity(body).build();
  }

  /**
   * The headers of {@link #content}; no file is made and nothing recorded, since no row is sent.
   */
  @HEAD
  @Path("{id}/content")
  @Produces(MediaType.WILDCARD)
  @Operation(description = "The name and the type of the file; it is not made for that.")
  public Response head(@PathParam("id") String id) {
    return headed(exports.file(id, locale.get())).build();
  }

  private static Response.ResponseBuilder headed(ExportFile file) {
    return Response.ok()
        .type(file.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.fileName() + '"')
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store");
  }

  private static Response created(ExportView one) {
    return answer(Response.created(URI.create("exports/" + one.id())), one);
  }

  private static Response answer(Response.ResponseBuilder answer, ExportView one) {
    return answer
        .header(HttpHeaders.ETAG, ETags.of(one.version()))
        .header(HttpHeaders.LINK, "<" + one.content() + ">; rel=\"enclosure\"")
        .entity(one)
        .build();
  }
}
