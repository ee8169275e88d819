package org.tadamun.web.publicsite.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.Route;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.publicsite.route.Visit;

/** Calls an endpoint and makes bytes of its answer, or of its refusal. */
@ApplicationScoped
public class PageRenderer {

  private static final Logger LOG = System.getLogger(PageRenderer.class.getName());
  private static final String HTML = "text/html;charset=UTF-8";
  private static final byte[] NOTHING = {};

  @Inject @Any private Instance<SiteEndpoint> endpoints;
  @Inject private PublicRequest publicRequest;
  @Inject private ErrorPage errorPage;
  @Inject private FaceletRendering facelets;
  @Inject private Clock clock;

  /** One request, with what is needed to render its answer. */
  public record Exchange(HttpServletRequest request, HttpServletResponse response, Visit visit) {}

  public StoredPage render(Route route, Exchange exchange) {
    Instant now = clock.instant();
    try {
      publicRequest.open(exchange.visit());
      Answer answer = endpoints.select(route.endpoint()).get().answer(publicRequest);
      return make(answer, route.isShared(), now, exchange);
    } catch (Exception failure) {
      return failed(failure, exchange);
    }
  }

  /** The page for a status without endpoint: unknown address, wrong method, container error. */
  public StoredPage error(int status, Map<String, String> headers, Exchange exchange) {
    return error(status, null, null, headers, exchange);
  }

  /** The page for a failure: a refusal says what it is, anything else is logged with an id. */
  public StoredPage failed(Throwable failure, Exchange exchange) {
    BusinessException refusal = PageRefusals.in(failure).orElse(null);
    if (refusal == null) {
      String number = UUID.randomUUID().toString();
      LOG.log(
          Level.ERROR, "Public page " + exchange.visit().place() + ": error " + number, failure);
      return error(500, number, null, Map.of(), exchange);
    }
    Map<String, String> headers =
        refusal instanceof RetryLater later
            ? Map.of("Retry-After", Long.toString(later.seconds()))
            : Map.of();
    return error(refusal.type().status(), null, refusal, headers, exchange);
  }

  private StoredPage error(
      int status,
      String number,
      BusinessException refusal,
      Map<String, String> headers,
      Exchange exchange) {
    byte[] body;
    try {
      publicRequest.open(exchange.visit());
      publicRequest.standsFor("/");
      errorPage.show(status, number, refusal);
      body = html("error", exchange);
    } catch (Exception hopeless) {
      LOG.log(Level.ERROR, "The error page itself failed, after error " + number, hopeless);
      body =
          ("<!DOCTYPE html><title>" + status + "</title>" + status)
              .getBytes(StandardCharsets.UTF_8);
    }
    return StoredPage.of(status, HTML, headers, body, clock.instant(), false);
  }

  private StoredPage make(Answer answer, boolean shared, Instant now, Exchange exchange)
      throws IOException {
    return switch (answer) {
      case Answer.View view -> {
        byte[] body = html(view.facelet(), exchange);
        yield StoredPage.of(
            view.status(), HTML, headers(view), body, moment(now), shared && view.status() == 200);
      }
      case Answer.Document document ->
          StoredPage.of(
              200,
              document.contentType(),
              document.headers(),
              document.content(),
              moment(now),
              shared);
      case Answer.Redirect redirect ->
          StoredPage.of(
              HttpServletResponse.SC_SEE_OTHER,
              null,
              Map.of("Location", publicRequest.link(redirect.path())),
              NOTHING,
              now,
              false);
    };
  }

  private byte[] html(String facelet, Exchange exchange) throws IOException {
    return facelets.render(facelet, exchange.request(), exchange.response());
  }

  private Map<String, String> headers(Answer.View view) {
    Map<String, String> headers = new HashMap<>(view.headers());
    if (publicRequest.isSecret()) {
      headers.put("Referrer-Policy", "no-referrer");
      headers.put("X-Robots-Tag", "noindex");
    }
    return headers;
  }

  private Instant moment(Instant now) {
    Instant figure = publicRequest.oldestFigure();
    return figure == null || figure.isAfter(now) ? now : figure;
  }
}
