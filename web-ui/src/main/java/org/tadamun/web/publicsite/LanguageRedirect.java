package org.tadamun.web.publicsite;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.web.publicsite.code.SourceCodes;

/**
 * Redirects {@code /} to the language that the browser prefers, and keeps the codes of the link.
 */
@WebServlet("")
public class LanguageRedirect extends HttpServlet {

  @Inject private Languages languages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    String lang = languages.negotiate(request.getHeader("Accept-Language")).toLanguageTag();
    response.setHeader("Vary", "Accept-Language");
    response.setHeader("Cache-Control", "public, max-age=300");
    // Relative, so that a forged Host header cannot make it lead to another site.
    String home = request.getContextPath() + '/' + lang + '/';
    response.setHeader("Location", SourceCodes.ofQuery(request.getQueryString()).onto(home));
    response.setStatus(HttpServletResponse.SC_FOUND);
  }
}
