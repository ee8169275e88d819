package org.tadamun.petition.delivery.boundary;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.rest.boundary.Bodies;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.petition.file.boundary.FileContent;
import org.tadamun.petition.file.boundary.FileUpload;

/** Serves the picture of a receipt; needs {@code addressee:write}, as the delivery does. */
@Path("deliveries")
@RequestScoped
@RolesAllowed(Permission.ADDRESSEE_WRITE)
@Produces(MediaType.APPLICATION_JSON)
public class ReceiptsResource {

  private static final String NAMELESS = "receipt";

  @EJB private DeliveryLists lists;
  @EJB private Receipts receipts;

  @GET
  @Path("{id}/receipt/content")
  @Produces({"image/jpeg", "image/png"})
  @Operation(
      description = "The picture as it is kept. That it was read is written into the audit trail.")
  public Response content(@PathParam("id") String id) {
    FileContent file = receipts.read(id);
    String name = URLEncoder.encode(file.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(file.content())
        .type(file.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  @POST
  @Path("{id}/receipt")
  @Consumes({MediaType.APPLICATION_OCTET_STREAM, "image/jpeg", "image/png"})
  @APIResponseSchema(value = DeliveryView.class, responseCode = "201")
  @Operation(
      description =
          "The picture is the body: a JPEG or PNG of at most 10 MB, told by its first bytes. Place,"
              + " time and camera are taken out of it. It is never written over: one that is there"
              + " answers 409 until it is removed, as does a delivery that has not happened.")
  public Response add(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @QueryParam("fileName") String fileName,
      InputStream picture)
      throws IOException {
    int present = present(id, picture);
    Integer version = ETags.named(ifMatch, () -> present);
    String name = fileName == null ? NAMELESS : fileName;
    FileUpload file = new FileUpload(name, read(Bodies.required(picture)));
    DeliveryView kept = receipts.add(id, version, file);
    return ETags.created("deliveries/" + id + "/receipt/content", kept, kept.version());
  }

  @POST
  @Path("{id}/receipt/removal")
  @Consumes(MediaType.WILDCARD)
  @APIResponseSchema(DeliveryView.class)
  @Operation(description = "A wrong picture; its hash stays in the audit trail.")
  public Response remove(
      @PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
    return answer(receipts.remove(id, named(id, ifMatch)));
  }

  /**
   * Checks access before ten megabytes are read into memory. A refusal first drains the body, so
   * that the sender can read it.
   */
  private int present(String id, InputStream picture) throws IOException {
    try {
      return lists.one(id).version();
    } catch (BusinessException refused) {
      if (picture != null) {
        picture.skip(FileUpload.BYTES_MAX);
      }
      throw refused;
    }
  }

  /**
   * Reads the picture. Of one that is too large up to ten more megabytes are drained, so that the
   * sender can read the refusal.
   */
  private static byte[] read(InputStream picture) throws IOException {
    byte[] content = picture.readNBytes(FileUpload.BYTES_MAX + 1);
    if (content.length > FileUpload.BYTES_MAX) {
      picture.skip(FileUpload.BYTES_MAX);
      throw new BusinessException(
          ProblemType.TOO_LARGE, "batch.error.large", FileUpload.MEGABYTES_MAX);
    }
    return content;
  }

  private Integer named(String id, String ifMatch) {
    return ETags.named(ifMatch, () -> lists.one(id).version());
  }

  private static Response answer(DeliveryView delivery) {
    return ETags.answer(delivery, delivery.version());
  }
}
