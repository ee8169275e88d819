package org.tadamun.petition.correction.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.rest.boundary.PublicCache;
import org.tadamun.petition.correction.entity.CorrectionKind;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.tally.boundary.Tallies;

/** Serves what staff corrected in the figures; public and cacheable. */
@Path("petitions/{slug}/corrections")
@RequestScoped
@PublicCache
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionsResource {

  @EJB private Corrections corrections;
  @EJB private Petitions petitions;
  @EJB private Tallies tallies;

  /** One line, which says itself whether it is of sample data. */
  @Schema(name = "CorrectionView")
  public record Line(
      LocalDate day,
      CorrectionKind kind,
      String country,
      int version,
      long change,
      String reason,
      boolean sample) {

    static Line of(CorrectionView one, boolean sample) {
      return new Line(
          one.day(), one.kind(), one.country(), one.version(), one.change(), one.reason(), sample);
    }
  }

  @GET
  @PermitAll
  @Operation(
      description =
          "The newest first; days are in UTC. Where the campaign tells figures in steps"
              + " (smallCells), everything of a day stands under other until an hour after its end."
              + " Then its countries stand with whole steps, and what is left of all under other.")
  public Page<Line> list(
      @PathParam("slug") String slug,
      @QueryParam("limit") String limit,
      @QueryParam("cursor") String cursor) {
    PetitionView petition = petitions.requirePublic(slug);
    Page<CorrectionView> page = corrections.list(slug, cursor, Page.limit(limit));
    boolean sample = tallies.isSample(petition);
    return new Page<>(page.items().stream().map(one -> Line.of(one, sample)).toList(), page.next());
  }
}
