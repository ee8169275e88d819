package org.tadamun.petition.snapshot.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.rest.boundary.ETags;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.petition.snapshot.entity.SnapshotForm;

/** Serves one pack and its files, whose bytes never change. */
@Path("snapshots")
@RequestScoped
public class SnapshotResource {

  @EJB private SnapshotChanges changes;
  @EJB private SnapshotLists lists;
  @EJB private Snapshots snapshots;

  /** The key for manifests; public, since everybody may check a manifest. */
  @GET
  @Path("key")
  @PermitAll
  @PublicCache
  @Produces(MediaType.APPLICATION_JSON)
  public SigningKeyView key() {
    return snapshots.key();
  }

  @GET
  @Path("{id}")
  @RolesAllowed(Permission.PETITION_WRITE)
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponseSchema(SnapshotView.class)
  public Response one(@PathParam("id") String id) {
    SnapshotView pack = lists.one(id);
    return ETags.answer(pack, pack.version());
  }

  @GET
  @Path("{id}/changes")
  @RolesAllowed(Permission.PETITION_WRITE)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      description =
          "What became different since; nothing of it is in the pack, which stays as it is. Each"
              + " name of it is looked at anew, which takes its time where there are many: to be"
              + " asked before it is handed over, not again and again.")
  public SnapshotChange changes(@PathParam("id") String id) {
    return changes.since(id);
  }

  @GET
  @Path("{id}.json")
  @RolesAllowed(Permission.PETITION_WRITE)
  @Produces(MediaType.APPLICATION_JSON)
  public Response json(@PathParam("id") String id) {
    return file(id, SnapshotForm.JSON, null);
  }

  /** The manifest, as the bytes that were signed. */
  @GET
  @Path("{id}.manifest.json")
  @RolesAllowed(Permission.PETITION_WRITE)
  @Produces(MediaType.APPLICATION_JSON)
  public Response manifest(@PathParam("id") String id) {
    return file(id, SnapshotForm.MANIFEST, null);
  }

  /** The Ed25519 signature over the bytes of the manifest. */
  @GET
  @Path("{id}.manifest.sig")
  @RolesAllowed(Permission.PETITION_WRITE)
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response signature(@PathParam("id") String id) {
    return answer(lists.signature(id));
  }

  /** Answers the file {@code .json} under the name that the manifest has for it. */
  @GET
  @Path("{id}.data.json")
  @RolesAllowed(Permission.PETITION_WRITE)
  @Produces(MediaType.APPLICATION_JSON)
  public Response data(@PathParam("id") String id) {
    return file(id, SnapshotForm.JSON, null);
  }

  @GET
  @Path("{id}.csv")
  @RolesAllowed(Permission.PETITION_WRITE)
  @Produces("text/csv")
  public Response csv(@PathParam("id") String id, @QueryParam("language") String language) {
    return file(id, SnapshotForm.CSV, language);
  }

  @GET
  @Path("{id}.html")
  @RolesAllowed(Permission.PETITION_WRITE)
  @Produces(MediaType.TEXT_HTML)
  public Response html(@PathParam("id") String id, @QueryParam("language") String language) {
    return file(id, SnapshotForm.HTML, language);
  }

  /** A tagged PDF with embedded fonts; {@code en,ur} selects the one with both languages. */
  @GET
  @Path("{id}.pdf")
  @RolesAllowed(Permission.PETITION_WRITE)
  @Produces("application/pdf")
  public Response pdf(@PathParam("id") String id, @QueryParam("language") String language) {
    return file(id, SnapshotForm.PDF, language);
  }

  private Response file(String id, SnapshotForm form, String language) {
    return answer(lists.file(id, form, language));
  }

  private static Response answer(FrozenFile file) {
    return Response.ok(file.content())
        .type(file.mediaType())
        .header(HttpHeaders.ETAG, '"' + file.sha256() + '"')
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + '"')
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }
}
