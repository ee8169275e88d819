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
import org.tadamun.petition.signature.control.link.ExpiredLinkProblem.Where;
import org.tadamun.petition.signature.entity.LinkGone;

/**
 * Answers a link that does not work any more, with the petition that can be signed again, if there
 * is one. For an unknown link the answer is like that of other problems, and it never says anything
 * about the person. A header links to that petition, or else to all petitions, so that a program
 * need not read the text.
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
        .map(where -> leading(answer, where.url()).entity(ExpiredLinkProblem.of(problem, where)))
        .orElseGet(() -> leading(answer, pages()).entity(problem))
        .build();
  }

  private static Response.ResponseBuilder leading(Response.ResponseBuilder answer, String url) {
    return answer.header(HttpHeaders.LINK, "<" + url + ">; rel=\"related\"");
  }

  private String pages() {
    return baseUrl + "/" + locale.get().getLanguage() + "/";
  }

  private Optional<Where> signable(String slug) {
    try {
      return Optional.of(terms.of(slug))
          .filter(now -> now.maySignNow(clock.instant()))
          .map(now -> new Where(now.petition().slug(), pages() + "petitions/" + slug));
    } catch (NotFound hidden) {
      return Optional.empty();
    }
  }
}
