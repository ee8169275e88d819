package org.tadamun.petition.signature.control.link;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.CallerLocale;
import org.tadamun.kernel.rest.boundary.Problem;
import org.tadamun.kernel.rest.boundary.Problems;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.control.link.SignOnceMore.Where;
import org.tadamun.petition.signature.entity.LinkGone;

/**
 * Says beside the refusal of a link where its owner may sign once more. Of links that nobody knows
 * it says no more than other problems do, and of the person it says nothing at all.
 */
@Provider
public class LinkGoneMapper implements ExceptionMapper<LinkGone> {

  private static final MediaType PROBLEM = new MediaType("application", "problem+json");

  @EJB private Petitions petitions;
  @Inject private Problems problems;
  @Inject private CallerLocale locale;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  @Override
  public Response toResponse(LinkGone gone) {
    Problem problem = problems.of(gone, locale.get());
    Response.ResponseBuilder answer =
        Response.status(problem.status())
            .type(PROBLEM)
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    return gone.petition()
        .flatMap(this::shown)
        .map(
            where ->
                answer
                    .header(HttpHeaders.LINK, "<" + where.url() + ">; rel=\"related\"")
                    .entity(SignOnceMore.of(problem, where)))
        .orElseGet(() -> answer.entity(problem))
        .build();
  }

  private Optional<Where> shown(String slug) {
    try {
      String path = "/" + locale.get().getLanguage() + "/petitions/" + slug;
      return Optional.of(new Where(petitions.requirePublic(slug).slug(), baseUrl + path));
    } catch (NotFound hidden) {
      return Optional.empty();
    }
  }
}
