package org.tadamun.petition.signature.control.link;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.rest.boundary.CallerLocale;
import org.tadamun.kernel.rest.boundary.Problem;
import org.tadamun.kernel.rest.boundary.Problems;
import org.tadamun.petition.signature.control.SigningTerms;
import org.tadamun.petition.signature.control.link.SignOnceMore.Where;
import org.tadamun.petition.signature.entity.LinkGone;

/**
 * Says beside the refusal of a link where its owner may sign once more, if he may. Of links that
 * nobody knows it says no more than other problems do, and of the person it says nothing at all.
 */
@Provider
public class LinkGoneMapper implements ExceptionMapper<LinkGone> {

  private static final MediaType PROBLEM = new MediaType("application", "problem+json");

  @Inject private SigningTerms terms;
  @Inject private Clock clock;
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
        .flatMap(this::signable)
        .map(
            where ->
                answer
                    .header(HttpHeaders.LINK, "<" + where.url() + ">; rel=\"related\"")
                    .entity(SignOnceMore.of(problem, where)))
        .orElseGet(() -> answer.entity(problem))
        .build();
  }

  private Optional<Where> signable(String slug) {
    try {
      String path = "/" + locale.get().getLanguage() + "/petitions/" + slug;
      return Optional.of(terms.of(slug))
          .filter(now -> now.isSigning(clock.instant()))
          .map(now -> new Where(now.petition().slug(), baseUrl + path));
    } catch (NotFound hidden) {
      return Optional.empty();
    }
  }
}
