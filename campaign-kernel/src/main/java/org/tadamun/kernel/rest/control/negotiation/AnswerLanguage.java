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
 * Sets {@code Content-Language} where the answer depends on {@code Accept-Language}, which is where
 * some code has asked for the caller's language. Texts by language, as {@code {"en": …}}, show it
 * themselves.
 *
 * <p>Runs after the public cache, which may remove the entity (304), and before the answer is
 * stored for a repeated call.
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
