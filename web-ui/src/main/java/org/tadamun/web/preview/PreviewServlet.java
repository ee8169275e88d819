package org.tadamun.web.preview;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.version.boundary.Preview;
import org.tadamun.petition.version.boundary.Previews;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.petition.CampaignPetition;
import org.tadamun.web.publicsite.form.FormData;
import org.tadamun.web.publicsite.page.PageRenderer;
import org.tadamun.web.publicsite.page.PageRenderer.Exchange;
import org.tadamun.web.publicsite.page.StoredPage;
import org.tadamun.web.publicsite.route.Route;
import org.tadamun.web.publicsite.route.RoutePlace;
import org.tadamun.web.publicsite.route.Visit;
import org.tadamun.web.security.request.ResponseHeaders;

/**
 * Shows a petition's public page before it is public, to staff who may see the petition.
 * Parameters: {@code campaign} and {@code petition} as on every page of the console; {@code text},
 * which of the petition's texts; {@code language}, that of the supporter, without it that of the
 * staff member.
 */
@WebServlet(PreviewServlet.PATH)
public class PreviewServlet extends HttpServlet {

  static final String PATH = "/console/petition/preview";

  /**
   * Not in the table of public addresses, which need no session; secret, since it is for one
   * reader.
   */
  private static final Route ROUTE = Route.get("/petitions/{slug}", PreviewPage.class).secretly();

  @EJB private Previews previews;
  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;
  @Inject private DisplayBean display;
  @Inject private Languages languages;
  @Inject private PageRenderer renderer;
  @Inject private PreviewPage page;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    campaign.setSlug(request.getParameter("campaign"));
    String slug = petitions.choose(request.getParameter("petition")).slug();
    String text = given(request, "text");
    Preview preview = previews.of(slug, text);
    Locale locale = locale(given(request, "language"));
    String path = "/petitions/" + slug;
    response.setHeader("Cache-Control", "private, no-store");
    if (preview.published()) {
      String lang = locale.toLanguageTag();
      response.sendRedirect(request.getContextPath() + RoutePlace.address(lang, path));
      return;
    }
    String of = campaign.getQuery() + "&petition=" + slug;
    String base = PATH + of + (text == null ? "" : "&text=" + encode(text)) + "&language=";
    String texts = request.getContextPath() + "/console/petition/versions" + of;
    page.lookAt(preview, texts);
    Visit visit =
        new Visit(
            locale,
            request.getContextPath(),
            path,
            Map.of(),
            new TreeMap<>(),
            FormData.NONE,
            ROUTE.secret(),
            base::concat);
    send(renderer.render(ROUTE, new Exchange(request, response, visit)), response);
  }

  /** Null if the parameter is missing or empty. */
  private static String given(HttpServletRequest request, String parameter) {
    String value = request.getParameter(parameter);
    return value == null || value.isEmpty() ? null : value;
  }

  /** Only the languages of the bundles, as on public pages. */
  private Locale locale(String wanted) {
    if (wanted == null) {
      return display.getLocale();
    }
    if (!languages.isShipped(wanted)) {
      throw new NotFound();
    }
    return Locale.of(wanted);
  }

  private static void send(StoredPage made, HttpServletResponse response) throws IOException {
    made.headers().forEach(response::setHeader);
    response.setHeader(ResponseHeaders.POLICY, ResponseHeaders.LOOKED_AT);
    response.setStatus(made.status());
    response.setContentType(made.contentType());
    response.setContentLength(made.plain().length);
    response.getOutputStream().write(made.plain());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
