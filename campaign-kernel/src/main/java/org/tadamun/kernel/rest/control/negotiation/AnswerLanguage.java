package org.tadamun.kernel.rest.control.negotiation;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.tadamun.kernel.rest.boundary.CallerLocale;

/**
 * Says in which language an answer is, where that depends on {@code Accept-Language}: which it does
 * where somebody has asked for the caller's. Texts in several languages, as {@code {"en": …}}, say
 * it themselves.
 *
 * <p>Behind the public cache, which may take the answer away: what was not modified has none. And
 * before what is kept for a repeated call.
 */
@Provider
@Priority(Priorities.ENTITY_CODER + 1)
public class AnswerLanguage implements ContainerResponseFilter {

  @Inject private CallerLocale caller;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.hasEntity() && !response.getHeaders().containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
      caller
          .told()
          .ifPresent(
              locale ->
                  response
                      .getHeaders()
                      .putSingle(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag()));
    }
  }
}
