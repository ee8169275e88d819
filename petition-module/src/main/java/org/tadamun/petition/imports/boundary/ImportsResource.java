package org.tadamun.petition.imports.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.organisation.boundary.OwnOrganisation;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.CallerLocale;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.file.boundary.OnlyFile;
import org.tadamun.petition.imports.entity.ImportField;

/**
 * Receives and steers imports of full signatures; needs {@code petition:write}. Columns are
 * recognised by the names in the first row. Without {@code If-Match} a command depends on the state
 * alone.
 */
@Path("imports")
@RequestScoped
@RolesAllowed(Permission.PETITION_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

  @EJB private Imports imports;
  @EJB private OwnOrganisation own;
  @EJB private ImportErasure erasure;
  @EJB private ImportLists lists;
  @Inject private CallerLocale locale;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /** Why an import is withdrawn. */
  @OnlyKnown
  @Schema(name = "ImportReason")
  public record Reason(String reason) {}

  /**
   * Receives a file, as body or as the one file of a form, and starts the dry run in the
   * background. With {@code dryRun=true} that is all; else it then waits for a second person or
   * key.
   */
  @POST
  @Path("signatures")
  @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM, MediaType.MULTIPART_FORM_DATA})
  @Operation(
      description =
          "The file is the body, or the one file of a form; a form has nothing else in it, since"
              + " what is said of the file stands in the query, but for its name, which the form"
              + " may say in place of fileName. Under one Idempotency-Key a form is"
              + " the same with the same boundary alone. Where the same file is on its way already,"
              + " dry runs aside, it answers 409 and names that import.")
  @APIResponseSchema(value = ImportView.class, responseCode = "202")
  public Response signatures(
      @BeanParam ImportOptions options, @Context HttpHeaders headers, InputStream body)
      throws IOException {
    OnlyFile file = OnlyFile.of(Bodies.required(body), headers.getMediaType());
    ImportUpload upload = options.upload(file, file.fileName(), locale.get(), own.nameOrNull());
    ImportView received = imports.upload(options.petition(), upload);
    ImportView begun = begin(received, options);
    return answer(
        Response.accepted().location(URI.create("imports/" + begun.id())), begun, List.of());
  }

  /**
   * Starts the dry run; if the columns are not recognised the file is discarded, and its sender
   * corrects the headings and sends it again.
   */
  private ImportView begin(ImportView received, ImportOptions options) {
    try {
      return imports.check(received.id(), null, options.over(lists.setup(received.id())));
    } catch (RuntimeException refused) {
      imports.discard(received.id(), null);
      throw refused instanceof InvalidInput mistakes
          ? mistakes.named(ImportField::jsonName)
          : refused;
    }
  }

  /**
   * Answers 405 for an import that exists: {@code /imports/signatures} is the only address to post
   * a file to.
   */
  @POST
  @Path("{id}")
  @Consumes(MediaType.WILDCARD)
  @Operation(hidden = true)
  public ImportView unknown(@Parameter(hidden = true) @PathParam("id") String kind) {
    lists.one(kind);
    throw new NotAllowedException(
        HttpMethod.GET, new String[] {HttpMethod.HEAD, HttpMethod.OPTIONS});
  }

  @GET
  @Path("{id}")
  @APIResponseSchema(ImportView.class)
  public Response one(@PathParam("id") String id) {
    return answer(Response.ok(), lists.one(id), mistakes(id));
  }

  @GET
  @Path("{id}/errors")
  public Page<FaultView> errors(
      @PathParam("id") String id,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    lists.one(id);
    return lists.faults(id, locale.get(), cursor, Page.limit(limit));
  }

  /**
   * Starts the import. The caller must be another person or key than the sender, and a key of
   * another organisation if the key's organisation does not own the campaign (docs/adr/212).
   */
  @POST
  @Path("{id}/start")
  @APIResponseSchema(ImportView.class)
  public Response start(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return changed(id, ifMatch, version -> imports.start(id, version));
  }

  /** Stops an import that was started, and discards one that was not. */
  @POST
  @Path("{id}/cancellation")
  @APIResponseSchema(ImportView.class)
  public Response cancel(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return changed(
        id,
        ifMatch,
        version ->
            lists.one(id).startedAt() == null
                ? imports.discard(id, version)
                : imports.stop(id, version));
  }

  @POST
  @Path("{id}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  @APIResponseSchema(ImportView.class)
  public Response withdraw(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Reason sent) {
    String reason = Bodies.required(sent).reason();
    Imports.requireReason(reason);
    return changed(id, ifMatch, version -> imports.withdraw(id, version, reason));
  }

  /**
   * Erases note, reason and file name of an import that has ended; figures, state and hash stay.
   */
  @POST
  @Path("{id}/erasure")
  @APIResponseSchema(ImportView.class)
  public Response erase(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return changed(id, ifMatch, version -> erasure.erase(id, version));
  }

  /**
   * Runs a verb with the version that the caller names; null leaves the decision to the state
   * alone. The mistakes, which no verb changes, are read first: nothing may fail once the verb is
   * committed, as the caller would repeat it.
   */
  private Response changed(String id, String ifMatch, Function<Integer, ImportView> verb) {
    ImportView present = lists.one(id);
    List<FaultView> mistakes = mistakes(id);
    return answer(Response.ok(), verb.apply(ETags.named(ifMatch, present::version)), mistakes);
  }

  private List<FaultView> mistakes(String id) {
    return lists.faults(id, locale.get(), null, Page.DEFAULT_LIMIT).items();
  }

  private Response answer(
      Response.ResponseBuilder answer, ImportView one, List<FaultView> mistakes) {
    String all = baseUrl + "/api/v1/imports/" + one.id() + "/errors";
    return answer
        .header(HttpHeaders.ETAG, ETags.of(one.version()))
        .entity(one.with(mistakes, all))
        .build();
  }
}
