package org.tadamun.web.publicsite;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.web.publicsite.code.CodesOnward;
import org.tadamun.web.publicsite.code.SourceCodes;
import org.tadamun.web.publicsite.form.FormData;
import org.tadamun.web.publicsite.form.FormReader;
import org.tadamun.web.publicsite.page.PageCache;
import org.tadamun.web.publicsite.page.PageRenderer;
import org.tadamun.web.publicsite.page.PageRenderer.Exchange;
import org.tadamun.web.publicsite.page.PageSending;
import org.tadamun.web.publicsite.page.StoredPage;
import org.tadamun.web.publicsite.route.RoutePlace;
import org.tadamun.web.publicsite.route.RouteTable;
import org.tadamun.web.publicsite.route.RouteTable.Match;
import org.tadamun.web.publicsite.route.Visit;
import org.tadamun.web.publicsite.views.PageViews;
import org.tadamun.web.security.request.OwnOrigin;

/** Serves all addresses of the public site; registered once for all languages. */
public class PublicSiteServlet extends HttpServlet {

  @Inject private RouteTable routes;
  @Inject private PageCache cache;
  @Inject private PageRenderer renderer;
  @Inject private FormReader forms;
  @Inject private CodesOnward onward;
  @Inject private PageViews views;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getPathInfo() == null) {
      // Not the address as it was sent: one that begins with two slashes would lead to another
      // host.
      redirect(request.getServletPath() + '/', request, response);
      return;
    }
    String path = place(request).path();
    switch (request.getMethod()) {
      case "GET", "HEAD" -> read(path, request, response);
      case "POST" -> write(path, request, response);
      default -> refuse(path, request, response);
    }
  }

  private void read(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String further = onward.target(path, request);
    if (further != null) {
      response.setHeader("Cache-Control", "no-store");
      response.setHeader("Location", further);
      response.setStatus(HttpServletResponse.SC_FOUND);
      return;
    }
    if (request.getQueryString() == null) {
      StoredPage hit = cache.fresh(request.getServletPath() + path);
      if (hit != null) {
        views.sent(request.getMethod(), path, hit);
        PageSending.send(hit, clock.instant(), request, response);
        return;
      }
    }
    Optional<Match> match = match("GET", path, request);
    if (match.isEmpty()) {
      refuse(path, request, response);
      return;
    }
    Visit visit = visit(path, match.get(), FormData.NONE, request);
    Exchange exchange = new Exchange(request, response, visit);
    StoredPage page =
        match.get().route().isShared()
            ? cache.get(
                request.getServletPath() + path + visit.queryString(),
                () -> renderer.render(match.get().route(), exchange))
            : renderer.render(match.get().route(), exchange);
    views.sent(request.getMethod(), path, page);
    if (match.get().route().isShared() && page.status() == HttpServletResponse.SC_NOT_FOUND) {
      PageSending.sendMissing(page, request, response);
    } else {
      PageSending.send(page, clock.instant(), request, response);
    }
  }

  private void write(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Match> match = match("POST", path, request);
    if (match.isEmpty()) {
      refuse(path, request, response);
      return;
    }
    StoredPage page;
    try {
      FormData form = form(match.get(), request);
      Visit visit = visit(path, match.get(), form, request);
      page = renderer.render(match.get().route(), new Exchange(request, response, visit));
    } catch (RuntimeException refused) {
      Visit visit = visit(path, match.get(), FormData.NONE, request);
      page = renderer.failed(refused, new Exchange(request, response, visit));
    }
    PageSending.send(page, clock.instant(), request, response);
  }

  private FormData form(Match match, HttpServletRequest request) throws IOException {
    if (match.route().mailers()) {
      return forms.readAny(request);
    }
    requireOwnPage(match, request);
    return forms.read(request, match.route().files());
  }

  /**
   * Answers 404, or 405 with the methods that the address allows; an address with a superfluous
   * slash at its end is redirected.
   */
  private void refuse(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Set<String> methods = isStray(request) ? Set.of() : routes.methods(path);
    if (methods.isEmpty() && path.length() > 1 && path.endsWith("/")) {
      String shorter = path.substring(0, path.length() - 1);
      if (!isStray(request) && !routes.methods(shorter).isEmpty()) {
        String lang = place(request).locale().toLanguageTag();
        redirect(RoutePlace.address(lang, shorter), request, response);
        return;
      }
    }
    Visit visit = visit(path, null, FormData.NONE, request);
    Exchange exchange = new Exchange(request, response, visit);
    StoredPage page =
        methods.isEmpty()
            ? renderer.error(HttpServletResponse.SC_NOT_FOUND, Map.of(), exchange)
            : renderer.error(
                HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                Map.of("Allow", String.join(", ", methods)),
                exchange);
    PageSending.send(page, clock.instant(), request, response);
  }

  private void requireOwnPage(Match match, HttpServletRequest request) {
    String fetchSite = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    // Pages behind a mailed link send no referrer, so older browsers send "null" as origin.
    boolean hidden = match.route().secret() && fetchSite == null && "null".equals(origin);
    if (!hidden && !OwnOrigin.sent(fetchSite, origin, request.getHeader("Host"), baseUrl)) {
      throw new Forbidden();
    }
  }

  private Optional<Match> match(String method, String path, HttpServletRequest request) {
    return isStray(request) ? Optional.empty() : routes.match(method, path);
  }

  private static RoutePlace place(HttpServletRequest request) {
    return RoutePlace.of(request.getServletPath(), request.getPathInfo());
  }

  private static boolean isStray(HttpServletRequest request) {
    return RoutePlace.isStray(request.getServletPath(), request.getPathInfo());
  }

  private static Visit visit(String path, Match match, FormData form, HttpServletRequest request) {
    SortedMap<String, String> query = new TreeMap<>();
    if (match != null && request.getQueryString() != null) {
      FormData given = FormData.parse(request.getQueryString());
      match.route().query().stream()
          .filter(given::has)
          .forEach(name -> query.put(name, given.text(name)));
    }
    return new Visit(
        place(request).locale(),
        request.getContextPath(),
        path,
        match == null ? Map.of() : match.values(),
        query,
        form,
        match != null && match.route().secret());
  }

  /**
   * Redirects and keeps the codes of the link: the browser names the page before as referrer, so
   * the form could not read them from there.
   *
   * @param path below the context
   */
  private static void redirect(
      String path, HttpServletRequest request, HttpServletResponse response) {
    SourceCodes codes = SourceCodes.ofQuery(request.getQueryString());
    response.setHeader("Location", codes.onto(request.getContextPath() + path));
    response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
  }
}
