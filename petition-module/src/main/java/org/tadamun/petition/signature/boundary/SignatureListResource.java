package org.tadamun.petition.signature.boundary;

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
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;

/** The signatures under one petition, for those who may read them. */
@Path("petitions/{slug}/signatures")
@RequestScoped
@RolesAllowed(Permission.SIGNATURE_READ)
@Produces(MediaType.APPLICATION_JSON)
public class SignatureListResource {

  @EJB private SignatureList list;
  @EJB private Petitions petitions;

  @GET
  @Operation(
      description =
          "Newest first: by the number (of two nodes these follow time to a minute), with from or"
              + " to by the moment of signing, with confirmedFrom by that of confirming. Without a"
              + " version and an importId those of the present version of the text, as the total"
              + " counts them; version=0 gives those of every version, in which one person may"
              + " stand several times, once under each. from and to are of signing, confirmedFrom"
              + " is of confirming, each a moment or a day, which begins at midnight UTC. Whoever"
              + " follows what counts asks by confirmedFrom, from a little before they last asked,"
              + " since many confirm long after they signed. Who was held and is released keeps the"
              + " moment when they confirmed. Of what an import brought (source PARTNER or PAPER)"
              + " and nobody confirmed, confirmedAt is when it came. So a copy asks"
              + " /petitions/{slug}/signature-changes as often for what ended since, whose names"
              + " are deleted from it, and for who counts again. name is null unless it counts and"
              + " the signer is public or has agreed to SHARE with the key's organisation."
              + " modifiedAt follows no consent, and of who was erased it is the beginning of the"
              + " hour, as are the other moments: in a list by one of these who is erased while its"
              + " pages are read may come a second time, and is as the later row says. importId and"
              + " source are for keys that may moderate the petition: importId gives those alone"
              + " whom this import has brought and who have not signed with us since, without a"
              + " version of every one, always by the number; of one that was withdrawn none is"
              + " listed (422). source is of held ones alone (422 without state=HELD).")
  public Page<SignatureRow> list(
      @PathParam("slug") String slug,
      @QueryParam("state") String state,
      @QueryParam("country") String country,
      @QueryParam("version") String version,
      @QueryParam("from") String from,
      @QueryParam("to") String to,
      @QueryParam("confirmedFrom") String confirmedFrom,
      @QueryParam("source") String source,
      @QueryParam("importId") String importId,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    petitions.bySlug(slug).orElseThrow(NotFound::new);
    SignatureFilter filter =
        SignatureFilter.parse(state, country, version(version), from, to, confirmedFrom)
            .ofSource(source)
            .ofImport(importId);
    return list.ofVersion(slug, filter, cursor, Page.limit(limit));
  }

  private static Integer version(String text) {
    try {
      return text == null || text.isBlank() ? null : Integer.valueOf(text.strip());
    } catch (NumberFormatException malformed) {
      throw new InvalidInput("version", "kernel.error.number");
    }
  }
}
