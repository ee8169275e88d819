package org.tadamun.kernel.rest.control;

import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.time.Clock;
import java.time.Duration;
import org.tadamun.kernel.rest.boundary.EditableAnswer;
import org.tadamun.kernel.rest.boundary.PublicCache;

/**
 * Does what {@link PublicCache} promises. Headers that the resource has set are kept: an answer
 * that forbids caching is not cached, and an entity tag is not replaced.
 *
 * <p>Refusals get CORS headers too: a widget that could not read a 404 or 503 would take it for a
 * dead network. Private answers, made for one key, do not. {@code Vary} names Authorization, so
 * that a cache does not give the holder of a key the public answer.
 */
@Provider
@PublicCache
public class PublicCacheFilter implements ContainerResponseFilter {

  static final int MAX_AGE_SECONDS = 5;
  private static final String CACHING =
      "public, max-age=" + MAX_AGE_SECONDS + ", stale-if-error=300";

  /** So that a cache replaces its copy of something that was removed since. */
  private static final String MISSING = "public, max-age=" + MAX_AGE_SECONDS;

  @Context private Providers providers;
  @Inject private EditableAnswer editable;
  @Inject private Clock clock;

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    var headers = response.getHeaders();
    if (editable.tag().isPresent() && response.getStatus() == Response.Status.OK.getStatusCode()) {
      headers.putSingle(HttpHeaders.ETAG, editable.tag().get());
      headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
    String caching = response.getHeaderString(HttpHeaders.CACHE_CONTROL);
    if (caching != null && caching.contains("private")) {
      return;
    }
    headers.putSingle("Access-Control-Allow-Origin", "*");
    headers.putSingle("Access-Control-Expose-Headers", "ETag, Link, Retry-After");
    headers.putSingle(HttpHeaders.VARY, "Accept-Language, Accept-Encoding, Authorization");
    if (response.getStatus() == Response.Status.NOT_FOUND.getStatusCode()) {
      headers.putSingle(HttpHeaders.CACHE_CONTROL, MISSING);
      return;
    }
    if (caching != null) {
      return;
    }
    if (response.getStatus() != Response.Status.OK.getStatusCode() || !response.hasEntity()) {
      return;
    }
    headers.putSingle(HttpHeaders.CACHE_CONTROL, CACHING);
    if (response.getEntity() instanceof PublicCache.Dated dated) {
      // Otherwise a cache that gets an answer five seconds old would keep it for five more.
      long age = Duration.between(dated.asOf(), clock.instant()).toSeconds();
      headers.putSingle("Age", Math.max(0, age));
    }
    String body = text(response.getEntity());
    EntityTag own = response.getEntityTag();
    EntityTag tag = own == null ? new EntityTag(editable.tagOf(body), true) : own;
    headers.putSingle(HttpHeaders.ETAG, tag);
    if (isKnown(request, tag)) {
      response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
      response.setEntity(null);
    } else if (!(response.getEntity() instanceof String)) {
      // Written once: the text that was hashed is the text that is sent.
      response.setEntity(body, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
    }
  }

  /** If-Match is for edits. On a GET it would never match this weak tag, so it is ignored. */
  private static boolean isKnown(ContainerRequestContext request, EntityTag tag) {
    return request.getHeaderString(HttpHeaders.IF_MATCH) == null
        && request.getRequest().evaluatePreconditions(tag) != null;
  }

  private String text(Object entity) {
    if (entity instanceof String text) {
      return text;
    }
    ContextResolver<Jsonb> resolver =
        providers.getContextResolver(Jsonb.class, MediaType.APPLICATION_JSON_TYPE);
    return resolver.getContext(entity.getClass()).toJson(entity);
  }
}
